import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/merge/align.ts';

const side = (pairs: ReturnType<typeof align>, at: 0 | 1) => pairs.flatMap(pair => pair[at] ?? []);

test('each line stands once, in order, in as few rows as there can be', () => {
  const lines = fc.array(fc.constantFrom('a b', 'a c', 'x y z', '', 'b'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (left, right) => {
      const pairs = align(left, right);
      expect(pairs).toHaveLength(Math.max(left.length, right.length));
      expect(side(pairs, 0)).toEqual([...left.keys()]);
      expect(side(pairs, 1)).toEqual([...right.keys()]);
    }),
  );
});

test('lines with the most words in common stand side by side', () => {
  const left = ['total = price * count', 'return total'];
  const right = ['check(count)', 'total = price * count * rate', 'log(total)', 'return round(total)'];
  expect(align(left, right)).toEqual([
    [undefined, 0],
    [0, 1],
    [undefined, 2],
    [1, 3],
  ]);
  expect(align(right, left)).toEqual([
    [0, undefined],
    [1, 0],
    [2, undefined],
    [3, 1],
  ]);
});

test('lines without anything in common stand side by side from the top', () => {
  expect(align(['a'], ['b', 'c'])).toEqual([
    [0, 0],
    [undefined, 1],
  ]);
});

test('very long versions are not compared line by line', () => {
  const left = Array.from({ length: 200 }, (_, at) => `line ${at}`);
  expect(align(left, ['new', ...left]).slice(0, 2)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
