import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepInSight, settled, sideways, toLine } from '../../../components/view/scroll.ts';

const START = { line: 0, top: 0, left: 0 };

test('the cursor is always in sight, the text never ends before the screen does', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.nat(299),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(400),
      (length, at, height, top) => {
        const line = Math.min(at, Math.max(0, length - 1));
        const first = keepInSight(top, line, length, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(Math.max(0, length - height));
        expect(line).toBeGreaterThanOrEqual(first);
        expect(line).toBeLessThan(first + height);
      },
    ),
  );
});

test('inside the screen only the cursor moves, at its edge the text moves by a third', () => {
  expect(keepInSight(0, 27, 100, 30)).toBe(0);
  expect(keepInSight(0, 28, 100, 30)).toBe(10);
  expect(keepInSight(40, 41, 100, 30)).toBe(30);
});

test('going far goes there', () => {
  expect(toLine(START, Infinity, 100, 30)).toEqual({ line: 99, top: 70, left: 0 });
  expect(toLine({ line: 99, top: 70, left: 4 }, -Infinity, 100, 30)).toEqual({ line: 0, top: 0, left: 4 });
});

test('a text that became shorter shows its end', () =>
  expect(settled({ line: 90, top: 80, left: 0 }, 20, 10)).toEqual({ line: 19, top: 10, left: 0 }));

test('nothing lies left of the first column', () => {
  expect(sideways(START, -8).left).toBe(0);
  expect(sideways(START, 8).left).toBe(8);
});
