import { commitTree } from '../git/calls/commit-tree.ts';
import type { Git } from '../git/run.ts';
import { writeCommits } from '../git/write-commits.ts';
import { writeTrees } from '../git/write-trees.ts';
import type { Files } from '../phase/types.ts';
import type { Made } from './sides.ts';

/**
 * Makes commits as objects that no branch points to. Returns the id of each by its name.
 * @param base files of a commit that is there
 * @param sign sign what is not made anew, as the person's settings say; one process for each then
 * @throws {GitError}
 */
export async function make(
  git: Git,
  base: Files,
  commits: readonly Made[],
  sign = false,
): Promise<Map<string, string>> {
  const states = commits.flatMap(({ files }) => (typeof files === 'string' ? [] : [files]));
  const trees = await writeTrees(git, base, states, true);
  let next = 0;
  const ready = commits.map(commit => ({
    ...commit,
    tree: typeof commit.files === 'string' ? commit.files : (trees[next++] ?? ''),
  }));
  const ids = new Map<string, string>();
  if (!sign) {
    const made = await writeCommits(git, ready);
    for (const [at, { name }] of ready.entries()) ids.set(name, made[at] ?? '');
    return ids;
  }
  for (const { name, tree, parents, message } of ready) {
    const named = parents.map(parent => ids.get(parent) ?? parent);
    const id =
      typeof message === 'string'
        ? await git.run(commitTree(tree, named, message, sign))
        : (await writeCommits(git, [{ name, tree, parents: named, message }]))[0];
    ids.set(name, id ?? '');
  }
  return ids;
}
