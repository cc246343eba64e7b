import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldStretch, Windowed } from '../../src/merge/windowed.ts';

const blocks = (heights: readonly number[]) =>
  heights.map((height, block) => ({ height, row: (index: number) => `${block}.${index}` }));
const all = (heights: readonly number[]) =>
  heights.flatMap((height, block) => Array.from({ length: height }, (_, at) => `${block}.${at}`));

test('a window is that part of all rows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: -3, max: 40 }), fc.nat(20), (heights, from, count) => {
      const rows = Windowed.of(blocks(heights));
      expect(rows.length).toBe(all(heights).length);
      expect(rows.slice(from, from + count)).toEqual(
        all(heights).slice(Math.max(0, from), Math.max(0, from + count)),
      );
    }),
  );
});

test('only the rows of the window are made', () => {
  let made = 0;
  const row = () => {
    made += 1;
  };
  const rows = Windowed.of(Array.from({ length: 1000 }, () => ({ height: 100, row })));
  rows.slice(50_050, 50_090);
  expect(made).toBe(40);
});

test('blocks are found by row and rows by block', () => {
  const rows = Windowed.of(blocks([2, 0, 3]));
  expect([0, 1, 2, 4, 9].map(row => rows.blockAt(row))).toEqual([0, 0, 2, 2, 2]);
  expect([0, 1, 2, 3].map(block => rows.start(block))).toEqual([0, 2, 2, 5]);
});

describe('a stretch of equal lines', () => {
  const folded = (length: number, changeBefore: boolean, changeAfter: boolean, options = {}) => {
    const stretch = { id: 'x', length, changeBefore, changeAfter, row: (line: number) => line };
    const rows = Windowed.of(foldStretch(stretch, options));
    return rows.slice(0, rows.length).map(row => (typeof row === 'number' ? row : `fold ${row.count}`));
  };

  test('shows what is near a change', () => {
    expect(folded(10, true, true)).toEqual([0, 1, 2, 'fold 4', 7, 8, 9]);
    expect(folded(10, true, false)).toEqual([0, 1, 2, 'fold 7']);
    expect(folded(10, false, true, { context: 1 })).toEqual(['fold 9', 9]);
    expect(folded(10, false, false)).toEqual(['fold 10']);
  });

  test('is not folded for one line, nor when it is open', () => {
    expect(folded(7, true, true)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(folded(9, true, true, { open: new Set(['x']) })).toHaveLength(9);
    expect(folded(9, true, true, { open: 'all' })).toHaveLength(9);
    expect(folded(0, true, true)).toEqual([]);
  });
});
