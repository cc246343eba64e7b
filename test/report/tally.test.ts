import { expect, test } from 'vitest';
import { phaseShares, totalShares } from '../../src/report/tally.ts';
import { ways } from '../../src/report/ways.ts';
import { DATA, PHASE } from './sample.ts';

const measured = { ...PHASE, status: { ...PHASE.status, lines: 10, kept: 9, restored: 8 } };

test('a committed phase has the numbers of its commit, also of files that were edited in place', () => {
  expect(phaseShares(measured)).toEqual({ lines: 10, kept: 9, restored: 8 });
});

test('a rehearsed phase has the sum of its files', () => {
  expect(phaseShares(PHASE)).toEqual({ lines: 100_000, kept: 99_999, restored: 99_001 });
});

test('several phases are summed up', () => {
  expect(totalShares({ ...DATA, phases: [measured, measured] })).toEqual({
    lines: 20,
    kept: 18,
    restored: 16,
  });
});

test('a way of landing costs what it loses, and what it leaves with the copy beside that', () => {
  const costs = ways([PHASE, PHASE]).map(({ way, lost, copied }) => [way, lost, copied]);
  expect(costs).toEqual([
    ['fast-forward', 0, 0],
    ['merge-commit', 0, 18_000],
    ['squash', 199_920, 0],
  ]);
});
