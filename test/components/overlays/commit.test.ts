import { expect, test } from 'vitest';
import { commitDocument } from '../../../components/overlays/commit.ts';
import { rowText } from '../../../components/text/row.ts';
import { commitOf } from '../../support/fake/changes.ts';

const ID = 'c0ffee00'.repeat(5);
const document = commitDocument(commitOf(ID), 80);
const lines = Array.from({ length: document.length }, (_, line) =>
  rowText(document.row(line, 80, 0)).trimEnd(),
);
const lineOf = (words: string): number => lines.findIndex(line => line.includes(words));

test('a commit says who, when and why, then file by file what it changed', () => {
  expect(lines.slice(0, 7)).toEqual([
    `commit ${ID}`,
    `parent ${'0'.repeat(40)}`,
    'author Chiyo 千代 <chiyo@example.org>  2023-11-14',
    '',
    '  Check the amounts',
    '',
    '  They were never checked.',
  ]);
  expect(lines).toContain('    8       -    return amount * factor');
  expect(lines).toContain('          8 +    return amount * scale');
  expect(lines).toContain('→ jobs/recipes/units.py → src/recipes/units.py  not a line changed, or no text');
});

test('the words that differ are marked on both lines', () => {
  const marked = (words: string) =>
    document.row(lineOf(words), 80, 0).spans.filter(({ token }) => token?.endsWith('Word'));
  expect(marked('* factor')).toEqual([{ text: 'factor', token: 'removedWord' }]);
  expect(marked('* scale')).toEqual([{ text: 'scale', token: 'addedWord' }]);
});

test('what is under the cursor: the parent, a file, a line of it', () => {
  expect(document.thing?.(1)).toEqual({ commit: '0'.repeat(40) });
  expect(document.stops.map(stop => document.thing?.(stop).place)).toEqual([
    { path: 'src/recipes/scale.py' },
    { path: 'src/recipes/units.py' },
  ]);
  expect(document.thing?.(lineOf('* scale'))).toEqual({
    place: { path: 'src/recipes/scale.py', line: 8 },
    text: '    return amount * scale',
  });
});
