import { commitTree } from '../git/calls/commit-tree.ts';
import type { Git } from '../git/run.ts';
import { type Origin, Prover } from './kept.ts';
import { total } from './total.ts';

/** The ways a branch lands on the main branch that a forge or git itself offers. */
export type LandingWay = 'fast-forward' | 'merge-commit' | 'rebase' | 'squash' | 'one-request-per-commit';

export interface LandingForecast {
  readonly way: LandingWay;
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/** A commit of the branch, in order. */
export interface Landed {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Whether it is on the main line. */
  readonly main: boolean;
}

/**
 * What each way of landing does to the history of these files, by making the commit that git or the forge would make
 * (as an object that nothing points to) and measuring it.
 * @param commits of the branch, in order, sides included
 */
export async function landingForecast(
  git: Git,
  parent: string,
  commits: readonly Landed[],
  origins: readonly Origin[],
): Promise<LandingForecast[]> {
  const main = commits.filter(commit => commit.main);
  const tip = main.at(-1);
  if (tip === undefined) return [];
  const prover = new Prover(git, parent);
  const message = 'landing forecast\n';
  /** The trees of some commits, one after the other. */
  const inLine = async (some: readonly Landed[]): Promise<string> => {
    let last = parent;
    for (const { tree } of some) last = await git.run(commitTree(tree, [last], message));
    return last;
  };
  const ways: [LandingWay, string][] = [
    ['fast-forward', tip.id],
    ['merge-commit', await git.run(commitTree(tip.tree, [parent, tip.id], message))],
    ['rebase', await inLine(rebased(commits))],
    ['squash', await git.run(commitTree(tip.tree, [parent], message))],
    ['one-request-per-commit', await inLine(main)],
  ];
  const forecasts: LandingForecast[] = [];
  for (const [way, commit] of ways) {
    const { lines, kept, restored } = total(await prover.prove(commit, origins));
    forecasts.push({ way, lines, kept, restored });
  }
  return forecasts;
}

/** What a rebase applies again, in order: every commit but merges. */
export function rebased(commits: readonly Landed[]): Landed[] {
  return commits.filter(({ parents }) => parents.length === 1);
}
