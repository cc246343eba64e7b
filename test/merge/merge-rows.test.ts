import { expect, test } from 'vitest';
import { choosing } from '../../src/merge/choosing.ts';
import { type MergeRow, mergeRows } from '../../src/merge/merge-rows.ts';
import { begin, type Choosing } from '../../src/merge/stops.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { port, text } from './support.ts';

const LONG = '1 2 3 4 5 6 7 8';
const SIDES = {
  base: text(`${LONG} b . 9 . 10`),
  left: text(`${LONG} l1 l2 . 9 . 10`),
  right: text(`${LONG} r . N . 10`),
};
const START = begin(await threeWay(SIDES, port));

/** `left | result | right`, and who settled it. */
function show(row: MergeRow): string {
  if (row.kind === 'fold') return `fold ${row.count}`;
  const cells = [row.left, row.result, row.right].map(cell => (cell ? `${cell.line}:${cell.text}` : '-'));
  return `${cells.join(' | ')} ${row.by}`;
}

const shown = (state: Choosing) => {
  const { rows } = mergeRows(state);
  return rows.slice(0, rows.length).map(show);
};
const choose = (choice: HunkChoice) => choosing(START, { type: 'choose', choice });

test('both copies and the result stand side by side; an open hunk shows the base', () => {
  expect(shown(START)).toEqual([
    'fold 5',
    '6:6 | 6:6 | 6:6 both',
    '7:7 | 7:7 | 7:7 both',
    '8:8 | 8:8 | 8:8 both',
    '9:l1 | 9:b | 9:r open',
    '10:l2 | - | - open',
    '11:. | 10:. | 10:. both',
    '12:9 | 11:N | 11:N right',
    '13:. | 12:. | 12:. both',
    '14:10 | 13:10 | 13:10 both',
  ]);
});

test('the result follows the choice, and its line numbers with it', () => {
  expect(shown(choose({ take: 'left' })).slice(4, 7)).toEqual([
    '9:l1 | 9:l1 | 9:r choice',
    '10:l2 | 10:l2 | - choice',
    '11:. | 11:. | 10:. both',
  ]);
  expect(shown(choose({ take: 'left-right' })).slice(4, 8)).toEqual([
    '9:l1 | 9:l1 | 9:r choice',
    '10:l2 | 10:l2 | - choice',
    '- | 11:r | - choice',
    '11:. | 12:. | 10:. both',
  ]);
  expect(shown(choose({ take: 'neither' })).slice(5, 7)).toEqual([
    '10:l2 | - | - choice',
    '11:. | 9:. | 10:. both',
  ]);
});

test('lines of a hunk have the names by which they are taken', () => {
  const { rows, rowOf } = mergeRows(START);
  const [first, second] = rows.slice(rowOf(0), rowOf(0) + 2);
  expect(first).toMatchObject({ stop: 0, left: { name: 'l1' }, right: { name: 'r1' } });
  expect(second).toMatchObject({ stop: 0, left: { name: 'l2' } });
});

test('each stop has its first row, folds open or not', () => {
  expect([0, 1].map(mergeRows(START).rowOf)).toEqual([4, 7]);
  expect([0, 1].map(mergeRows(START, { open: 'all' }).rowOf)).toEqual([8, 11]);
});
