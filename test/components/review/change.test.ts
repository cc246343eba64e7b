import { expect, test } from 'vitest';
import { changeDocument } from '../../../components/review/change.ts';
import { rowText } from '../../../components/text/row.ts';
import type { FileChange } from '../../../src/session/types.ts';

const LOOK = { context: 1, foldMechanical: true, sideBySide: true, open: new Set<string>() };
const headOf = (change: FileChange, look = LOOK) =>
  rowText(changeDocument(change, look).head!(100)).replace(/ {2,}/g, ' ').trimEnd();

const CHANGED: FileChange = {
  path: 'new/a.py',
  from: 'old/a.py',
  before: 'import z\nx = 1\n',
  after: 'import z\nx = 2\n',
  changes: [{ fromStart: 1, fromCount: 1, toStart: 1, toCount: 1 }],
};
const ALONE = { ...LOOK, sideBySide: false };

test('each side is named by its path, and when it is there', () => {
  expect(headOf(CHANGED)).toBe(' old/a.py now │ new/a.py afterwards');
  expect(headOf(CHANGED, ALONE)).toBe(' - old/a.py now + new/a.py afterwards');
});

test('a file that goes has one side, and so has one that is new', () => {
  const gone = {
    path: 'a.py',
    before: 'x = 1\n',
    changes: [{ fromStart: 0, fromCount: 1, toStart: 0, toCount: 0 }],
  };
  expect(headOf(gone, ALONE)).toBe(' a.py now; it goes with the phase');
  const made = {
    path: 'a.py',
    after: 'x = 1\n',
    changes: [{ fromStart: 0, fromCount: 0, toStart: 0, toCount: 1 }],
  };
  expect(headOf(made, ALONE)).toBe(' a.py afterwards; it is new');
});

test.each([
  [
    'moves and stays the same',
    { ...CHANGED, changes: [] },
    'old/a.py goes to new/a.py, and not a line of it changes.',
  ],
  [
    'stays as it is',
    { path: 'a.py', before: 'x\n', after: 'x\n', changes: [] },
    'Not a line of a.py changes.',
  ],
  ['is no text', { path: 'a.bin', changes: [] }, 'a.bin is no text: its lines cannot be shown.'],
])('a file that %s says so', (_name, change, words) =>
  expect(changeDocument(change, LOOK).empty).toBe(words),
);
