import { join } from 'node:path';
import { refsBelow } from '../git/calls/for-each-ref.ts';
import { forgetMerge } from '../git/calls/merge.ts';
import { dropRefs, keepAt, moveRef } from '../git/calls/update-ref.ts';
import { exists, type Repository } from '../git/repository.ts';

/** Points the branch to another commit, if it stands where it is thought to. Neither index nor work tree is touched. */
export async function moveBranch({ git }: Repository, from: string, to: string, why: string): Promise<void> {
  await git.run(moveRef('HEAD', from, to, why));
}

/** Forgets a merge that was begun to give a commit its further parents. Index and work tree stay as they are. */
export async function endMerge({ git, gitDirectory }: Repository): Promise<void> {
  if (await exists(join(gitDirectory, 'MERGE_HEAD'))) await git.run(forgetMerge());
}

/** Keeps the tip that a phase begins on from being thrown away, whatever becomes of the branch. @param name of the record */
export async function keepTip({ git }: Repository, name: string, phase: number, tip: string): Promise<void> {
  await git.run(keepAt(`${refs(name)}/phase-${phase}`, tip));
}

/** Lets go of the kept tips of a record, when all of its phases are committed. */
export async function dropTips({ git }: Repository, name: string): Promise<void> {
  const kept = await git.run(refsBelow(`${refs(name)}/`));
  if (kept.length > 0) await git.run(dropRefs(kept));
}

/** https://git-scm.com/docs/git-check-ref-format */
function refs(name: string): string {
  return `refs/reorg-tui/${name.replace(/[^\w-]+/g, '-') || 'record'}`;
}
