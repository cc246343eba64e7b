import { join } from 'node:path';
import { objectId } from '../gate/object.ts';
import { exists, type Repository } from '../git/repository.ts';

/** Points the branch to another commit, if it stands where it is thought to. Neither index nor work tree is touched. */
export async function moveBranch({ git }: Repository, from: string, to: string, why: string): Promise<void> {
  await git.run(['update-ref', '-m', `reorg-tui: ${why}`, 'HEAD', objectId(to), objectId(from)], {
    effect: true,
  });
}

/** Forgets a merge that was begun to give a commit its further parents. Index and work tree stay as they are. */
export async function endMerge({ git, gitDirectory }: Repository): Promise<void> {
  if (await exists(join(gitDirectory, 'MERGE_HEAD'))) await git.run(['merge', '--quit'], { effect: true });
}

/** Keeps the tip that a phase begins on from being thrown away, whatever becomes of the branch. @param name of the record */
export async function keepTip({ git }: Repository, name: string, phase: number, tip: string): Promise<void> {
  await git.run(['update-ref', `${refs(name)}/phase-${phase}`, objectId(tip)]);
}

/** Lets go of the kept tips of a record, when all of its phases are committed. */
export async function dropTips({ git }: Repository, name: string): Promise<void> {
  const names = await git.lines(['for-each-ref', '--format=%(refname)', `${refs(name)}/`]);
  const input = names.map(ref => `delete ${ref}\n`).join('');
  if (names.length > 0) await git.run(['update-ref', '--stdin'], { input });
}

/** https://git-scm.com/docs/git-check-ref-format */
function refs(name: string): string {
  return `refs/reorg-tui/${name.replace(/[^\w-]+/g, '-') || 'record'}`;
}
