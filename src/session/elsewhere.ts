import { type RecordState, stateOf, tipOf } from '../decisions/state.ts';
import type { Committed, Entry } from '../decisions/types.ts';
import type { Repository } from '../git/repository.ts';

/** Last commits of recorded phases that are not in the history of HEAD. */
export async function lostTips(
  { git }: Pick<Repository, 'git'>,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  const tips = [...new Set(entries.flatMap(one => (one.type === 'committed' ? [tipOf(one)] : [])))];
  const lost = await Promise.all(
    tips.map(async tip => {
      // 1: it is no ancestor; 128: there is no such commit.
      const args = ['merge-base', '--is-ancestor', tip, 'HEAD'];
      const { code } = await git.run(args, { codes: [0, 1, 128] });
      return code === 0 ? [] : [tip];
    }),
  );
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
  const args = ['for-each-ref', '--format=%(refname:short)', '--contains', tipOf(one), 'refs/heads'];
  const { stdout } = await git.run(args, { codes: [0, 128, 129] });
  const branches = stdout.toString('utf8').split('\n').filter(Boolean);
  return branches.find(name => name === one.branch) ?? branches[0];
}
