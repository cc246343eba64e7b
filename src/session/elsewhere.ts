import { type RecordState, stateOf, tipOf } from '../decisions/state.ts';
import type { Committed, Entry } from '../decisions/types.ts';
import { branchesHolding } from '../git/calls/for-each-ref.ts';
import { isInHead } from '../git/calls/merge-base.ts';
import type { Repository } from '../git/repository.ts';

/** Last commits of recorded phases that are not in the history of HEAD. */
export async function lostTips(
  { git }: Pick<Repository, 'git'>,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  const tips = [...new Set(entries.flatMap(one => (one.type === 'committed' ? [tipOf(one)] : [])))];
  const lost = await Promise.all(tips.map(async tip => ((await git.run(isInHead(tip))) ? [] : [tip])));
  return new Set(lost.flat());
}

/** Phases of a record that are committed, but not here: where they are, a sentence each. */
export async function elsewhere(
  { git, branch }: Pick<Repository, 'git' | 'branch'>,
  entries: readonly Entry[],
  here: RecordState,
): Promise<string[]> {
  const all = stateOf(entries).committed;
  const away = all.filter(one => !here.committed.some(other => other.phase === one.phase));
  return Promise.all(
    away.map(async one => {
      const where = await branchOf(git, one);
      const what =
        where === undefined
          ? `was committed (${tipOf(one).slice(0, 10)}) and taken back by hand`
          : `was committed on branch ${where} (${tipOf(one).slice(0, 10)}), which is not in the history of ${branch || 'HEAD'}`;
      return `Phase ${one.phase} ${what}. Here it is not committed; its decisions are used again.`;
    }),
  );
}

/** A branch that holds the phase: the one on which it was made, if that still does. */
async function branchOf(git: Repository['git'], one: Committed): Promise<string | undefined> {
  const branches = await git.run(branchesHolding(tipOf(one)));
  return branches.find(name => name === one.branch) ?? branches[0];
}
