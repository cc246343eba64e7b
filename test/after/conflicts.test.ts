import { expect, it } from 'vitest';
import { conflictsOf } from '../../src/after/scan/conflicts.ts';

const base = ['a', 'b', 'c', 'd', 'e'];

it.each([
  ['neither changed', base, base, 0],
  ['one changed', ['a', 'B', 'c', 'd', 'e'], base, 0],
  ['both changed the same line in the same way', ['a', 'B', 'c', 'd', 'e'], ['a', 'B', 'c', 'd', 'e'], 0],
  ['both changed one line', ['a', 'B', 'c', 'd', 'e'], ['a', 'x', 'c', 'd', 'e'], 1],
  ['they changed lines far apart', ['A', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'E'], 0],
  ['both added at the end', [...base, 'one'], [...base, 'other'], 1],
  ['one removed what the other changed', ['a', 'c', 'd', 'e'], ['a', 'x', 'c', 'd', 'e'], 1],
  ['two places', ['A', 'b', 'c', 'd', 'E'], ['x', 'b', 'c', 'd', 'y'], 2],
] as const)('%s', (_, one, other, expected) => {
  expect(conflictsOf(base, one, other)).toBe(expected);
});
