import { expect, test } from 'vitest';
import { addLeftovers } from '../../../components/panes/leftovers.ts';
import { Page } from '../../../components/view/page.ts';
import type { Leftover } from '../../../src/references/leftover.ts';

const place: Leftover = {
  path: 'CHANGELOG.md',
  line: 7,
  start: 0,
  end: 3,
  text: 'old/a.py',
  kind: 'document',
  target: 'old/a.py',
  to: 'new/a.py',
  facade: false,
  reason: 'historical document',
};

/** The lines of the page as they are read. */
function lines(leftovers: readonly Leftover[], asked = 0): string[] {
  const page = new Page(80);
  addLeftovers(page, leftovers, asked);
  const document = page.document();
  return Array.from({ length: document.length }, (_, index) => document.words(index));
}

test('old names that are left are listed by kind, with place and reason', () => {
  const use: Leftover = { ...place, path: 'use.py', line: 1, kind: 'import', text: 'old.a', facade: true };
  expect(lines([place, use])).toEqual([
    '2 places with the name of an old path',
    '  import: 1',
    '    use.py:1  answered by a facade; historical document',
    '      old.a',
    '  document: 1',
    '    CHANGELOG.md:7  historical document',
    '      old/a.py',
  ]);
});

test('that none is left is said', () => expect(lines([])).toEqual(['✓ Nothing names an old path any more']));

test('as long as a place is left to a person, it is not said that nothing names an old path', () =>
  expect(lines([], 1)).toEqual(['Nothing else names an old path; 1 place may']));
