import { expect, test } from 'vitest';
import { ago, day, heat } from '../../../components/text/time.ts';

const NOW = 1_750_000_000;
const DAY = 86_400;

test.each([
  [0, 'now', 0],
  [3, '3d', 0],
  [13, '13d', 1],
  [20, '2w', 1],
  [100, '14w', 2],
  [364, '52w', 3],
  [365, '1y', 3],
  [4000, '10y', 4],
  [-5, 'now', 0],
])('%i days ago is %s, warmth %i', (days, words, warmth) => {
  expect(ago(NOW - days * DAY, NOW)).toBe(words);
  expect(heat(NOW - days * DAY, NOW)).toBe(warmth);
});

test('a day as everybody writes it', () => expect(day(NOW)).toBe('2025-06-15'));
