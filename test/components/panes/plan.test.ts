import { expect, test } from 'vitest';
import { planDocument } from '../../../components/panes/plan.ts';
import { rowText } from '../../../components/text/row.ts';
import type { Reference } from '../../../src/references/types.ts';
import type { Item } from '../../../src/session/types.ts';
import { SURE } from '../../support/sure.ts';

const item: Item = {
  operation: {
    id: '1',
    kind: 'move',
    phase: 1,
    step: '1.1',
    line: 1,
    lines: [1],
    from: 'a',
    to: 'b',
    ...SURE,
  },
  findings: [],
  state: 'open',
} as unknown as Item;

const place = (line: number, more: Partial<Reference> = {}): Reference => ({
  path: 'x.py',
  line,
  start: 0,
  end: 1,
  kind: 'import',
  text: 'a',
  target: 'a',
  decision: 'left',
  reason: '',
  ...more,
});

function shown(named?: readonly Reference[], fates?: readonly Reference[]): string[] {
  const document = planDocument(item, ['Move'], undefined, named, fates, id => id, 'plan.md', 90, 0);
  const lines = Array.from({ length: document.length }, (_, line) =>
    rowText(document.row(line, 90, 0)).trim(),
  );
  return lines.filter(line => /amed|names|becomes/.test(line));
}

test.each([
  [undefined, undefined, []],
  [[], undefined, ['Nothing names it now.']],
  [[place(1)], undefined, ['Named in 1 place now: x.py:1.']],
  [
    [place(1), place(2), place(3), place(4), place(5)],
    undefined,
    ['Named in 5 places now: x.py:1, x.py:2, x.py:3 and 2 more.'],
  ],
  [[place(3, { path: 'plan.md' })], undefined, ['Nothing but the plan names it now.']],
  [
    [place(3, { path: 'plan.md' }), place(1)],
    undefined,
    ['Named in 1 place now: x.py:1; and 1 time in the plan.'],
  ],
  [
    [place(1)],
    [place(1, { decision: 'rewritten', replacement: 'b' })],
    ['What becomes of places that name it: 1 place: 1 rewritten (1 import).'],
  ],
])('who names the file: %#', (named, fates, expected) => {
  expect(shown(named, fates)).toEqual(expected);
});

test.each([
  [undefined, 'The plan also offers: c'],
  ['c', 'The plan also offers: b'],
  ['d', 'The plan also offers: b, c'],
])('what the plan offers besides, where %s is chosen', (to, expected) => {
  const decision = to && {
    id: '1',
    choice: { kind: 'retarget', to },
    who: 'You',
    when: '2026-01-01',
  };
  const offering = {
    ...item,
    operation: { ...item.operation, alternatives: ['c'] },
    decision,
  } as unknown as Item;
  const document = planDocument(offering, ['Move'], undefined, [], [], id => id, 'plan.md', 90, 0);
  const lines = Array.from({ length: document.length }, (_, at) => rowText(document.row(at, 90, 0)).trim());
  expect(lines).toContain(expected);
});
