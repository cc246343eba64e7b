import { expect, test } from 'vitest';
import { decisionsDocument } from '../../components/overlays/decisions.ts';
import type { Made } from '../../src/session/types.ts';
import { keysTo } from '../../store/decisions.ts';

const when = '2026-01-02T03:04:05Z';
const decision = (operation: string, kind: 'accept' | 'skip', why?: string) =>
  ({
    type: 'decision',
    operation,
    choice: { kind },
    inputs: [],
    who: 'Ada <ada@example.org>',
    when,
    ...(why && { why }),
  }) as const;
const made: readonly Made[] = [
  { about: '1.1 a.py', steps: [decision('1.1', 'accept')], state: 'fixed' },
  {
    about: '2.1 b.py and 1 more',
    steps: [decision('2.1', 'accept'), decision('2.2', 'skip')],
    state: 'done',
  },
  { about: '2.3 c.py', steps: [decision('2.3', 'skip', 'it is used')], state: 'done' },
  { about: '2.3 c.py', steps: [{ type: 'clear', operation: '2.3', when }], state: 'undone' },
];

test.each([
  [3, 1],
  [2, 0],
  [1, -1],
  [0, -2],
  [9, 1],
])('going to line %i is %i keys', (line, keys) => expect(keysTo(made, line)).toBe(keys));

test('undo does not reach behind a commit', () => {
  const fixed = made.map(one => ({ ...one, state: 'fixed' }) as const);
  expect(keysTo(fixed, 1)).toBeUndefined();
});

test('each line says whether it holds, when, who, what and why', () => {
  const document = decisionsDocument(made);
  const lines = made.map((_, line) =>
    document
      .row(line, 200, 0)
      .spans.map(({ text }) => text)
      .join('')
      .replace(/ +/g, ' ')
      .trim(),
  );
  expect(lines).toEqual([
    '· 2026-01-02 03:04 Ada 1.1 a.py: as proposed',
    '✓ 2026-01-02 03:04 Ada 2.1 b.py and 1 more: 1 as proposed, 1 left as it is',
    '✓ 2026-01-02 03:04 Ada 2.3 c.py: left as it is because it is used',
    '↶ 2026-01-02 03:04 2.3 c.py: open again',
  ]);
});
