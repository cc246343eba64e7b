import { commitTree } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { type Origin, Prover, total } from './kept.ts';

/** The ways a branch lands on the main branch that a forge offers. */
export type LandingWay = 'fast-forward' | 'merge-commit' | 'squash' | 'one-request-per-commit';

export interface LandingForecast {
  readonly way: LandingWay;
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/**
 * What each way of landing does to the history of these files, by making the commit that the forge would make
 * (as an object that nothing points to) and measuring it.
 * @param main main-line commits of the branch, in order, and all commits it adds
 */
export async function landingForecast(
  git: Git,
  parent: string,
  main: readonly string[],
  all: readonly string[],
  origins: readonly Origin[],
): Promise<LandingForecast[]> {
  const tip = main.at(-1);
  if (tip === undefined) return [];
  const prover = new Prover(git, parent);
  const message = 'landing forecast\n';
  const squashed = await commitTree(git, `${tip}^{tree}`, [parent], message);
  const merged = await commitTree(git, `${tip}^{tree}`, [parent, tip], message);
  const single: string[] = [];
  for (const commit of main)
    single.push(await commitTree(git, `${commit}^{tree}`, [single.at(-1) ?? parent], message));
  const ways: [LandingWay, string, readonly string[]][] = [
    ['fast-forward', tip, all],
    ['merge-commit', merged, [...all, merged]],
    ['squash', squashed, [squashed]],
    ['one-request-per-commit', single.at(-1) ?? parent, single],
  ];
  const forecasts: LandingForecast[] = [];
  for (const [way, commit, made] of ways) {
    forecasts.push({ way, ...total(await prover.prove(commit, new Set(made), origins)) });
  }
  return forecasts;
}
