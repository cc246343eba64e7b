import { expect, test } from 'vitest';
import { counted, percent } from '../../store/words.ts';

test.each([
  [1, '1 step'],
  [0, '0 steps'],
  [7, '7 steps'],
])('%i', (count, words) => expect(counted(count, 'step')).toBe(words));

test.each([
  [412, 412, '100 %'],
  [99_999, 100_000, '99.99 %'],
  [999_999, 1_000_000, '99.99 %'],
  [0, 5, '0.00 %'],
  [0, 0, '–'],
])('%i of %i is %s: never all where something is missing', (part, whole, words) =>
  expect(percent(part, whole)).toBe(words),
);
