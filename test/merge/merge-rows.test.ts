import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosing } from '../../src/merge/choosing.ts';
import { joinedMarks } from '../../src/merge/counterparts.ts';
import { type MergeRow, mergeRows } from '../../src/merge/merge-rows.ts';
import { applyPatches, patchesBetween } from '../../src/merge/patch.ts';
import { begin, type Choosing, resultOf } from '../../src/merge/stops.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { joined, port, text } from './support.ts';

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

test('an edit by hand outside of the hunks stands in the result, beside the lines it took the place of', async () => {
  const state = choose({ take: 'left' });
  const merged = resultOf(state).text;
  const edited = merged.replace('2\n3\n', 'two\nand\nthree\n').replace('10\n', '10\nlast\n');
  const patches = await patchesBetween(merged, edited, port);
  const { rows } = mergeRows(state, { patches, context: 1 });
  expect(rows.slice(0, rows.length).map(show)).toEqual([
    '1:1 | 1:1 | 1:1 both',
    '2:2 | 2:two | 2:2 hand',
    '3:3 | 3:and | 3:3 hand',
    '- | 4:three | - hand',
    '4:4 | 5:4 | 4:4 both',
    'fold 3',
    '8:8 | 9:8 | 8:8 both',
    '9:l1 | 10:l1 | 9:r choice',
    '10:l2 | 11:l2 | - choice',
    '11:. | 12:. | 10:. both',
    '12:9 | 13:N | 11:N right',
    '13:. | 14:. | 12:. both',
    '14:10 | 15:10 | 13:10 both',
    '- | 16:last | - hand',
  ]);
});

test('with any edit by hand the result column is the edited text', async () => {
  const words = fc.array(fc.constantFrom('a', 'b', '.', 'x'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(words, words, words, words, async (base, left, right, edited) => {
      const texts = { base: joined(base), left: joined(left), right: joined(right) };
      const state = begin(await threeWay(texts, port));
      const merged = resultOf(state).text;
      const patches = await patchesBetween(merged, joined(edited), port);
      const { text: expected } = applyPatches(merged, patches);
      const { rows } = mergeRows(state, { patches, open: 'all' });
      const column = rows
        .slice(0, rows.length)
        .flatMap(row => (row.kind === 'lines' && row.result ? [row.result] : []));
      expect(joined(column.map(cell => cell.text))).toBe(expected);
      expect(column.map(cell => cell.line)).toEqual(column.map((_, index) => index + 1));
    }),
    { numRuns: 60, examples: [[[], [], [], ['a']]] },
  );
});

test('the text before both has its own line numbers and all its lines, whatever was chosen', async () => {
  const words = fc.array(fc.constantFrom('a', 'b', '.', 'x'), { maxLength: 12 });
  const choices = fc.constantFrom<HunkChoice>({ take: 'left' }, { take: 'neither' }, { take: 'left-right' });
  await fc.assert(
    fc.asyncProperty(words, words, words, choices, async (base, left, right, choice) => {
      const texts = { base: joined(base), left: joined(left), right: joined(right) };
      const state = choosing(begin(await threeWay(texts, port)), { type: 'choose', choice });
      const { rows } = mergeRows(state, { open: 'all', base: true });
      const column = rows.slice(0, rows.length).flatMap(row => (row.kind === 'lines' && row.base) || []);
      expect(joined(column.map(cell => cell.text))).toBe(texts.base);
      expect(column.map(cell => cell.line)).toEqual(column.map((_, index) => index + 1));
    }),
    { numRuns: 60 },
  );
});

test('of the text before both the words stand out that either side changed', async () => {
  const texts = { base: 'one two three four\n', left: 'one 2 three four\n', right: 'one two three 4\n' };
  const state = begin(await threeWay(texts, port));
  const based = (base: boolean) => {
    const [row] = mergeRows(state, { open: 'all', base }).rows.slice(0, 1);
    return row?.kind === 'lines' ? row.base?.marks : undefined;
  };
  expect(based(true)).toEqual([
    [4, 7],
    [14, 18],
  ]);
  expect(based(false)).toBeUndefined();
});

test('marks that overlap become one', () => {
  expect(
    joinedMarks(
      [[0, 3]],
      [
        [2, 5],
        [8, 9],
      ],
      undefined,
    ),
  ).toEqual([
    [0, 5],
    [8, 9],
  ]);
});
