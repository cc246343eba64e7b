import { expect, it } from 'vitest';
import { givenAway, landingAdvice } from '../../src/history/advice.ts';

const all = [
  { way: 'fast-forward', kept: 100, restored: 98, lines: 100 },
  { way: 'merge-commit', kept: 100, restored: 98, lines: 100 },
  { way: 'rebase', kept: 100, restored: 95, lines: 100 },
  { way: 'squash', kept: 40, restored: 0, lines: 100 },
];

it('counts what goes to another commit, restored or not', () => {
  expect(all.map(one => givenAway(one, all))).toEqual([0, 0, 3, 98]);
});

it('says in one sentence what to choose', () => {
  expect(landingAdvice(all)).toBe(
    'Land it by fast-forward or merge commit: by rebase or squash up to 98 lines lose the commits they come from.',
  );
  expect(landingAdvice(all.slice(0, 2))).toBeUndefined();
});
