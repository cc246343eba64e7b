import { type Rename, renames } from '../git/calls/diff-tree.ts';
import type { Git } from '../git/run.ts';

export type { Rename };

/**
 * The renames that these commits made, in one process. A merge is compared with each of its parents: a subtree merge brings
 * the files of one of them to another place.
 */
export async function renamesIn(git: Git, commits: readonly string[]): Promise<Rename[]> {
  const unique = [...new Set(commits)];
  return unique.length === 0 ? [] : git.run(renames(unique));
}
