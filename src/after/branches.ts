import { changedOnBranch } from '../git/calls/diff.ts';
import { unmergedBranches } from '../git/calls/for-each-ref.ts';
import type { Repository } from '../git/repository.ts';

/** Branches looked at, newest first. */
const LOOKED = 40;

/**
 * Branches that are not merged yet and change one of these files. Once merged, such a file may be byte for byte that of the branch,
 * and of a parent that holds the identical file blame looks at no other one: what was given back is hidden again.
 */
export async function branchesOn(
  { git, head }: Repository,
  paths: ReadonlySet<string>,
): Promise<{ readonly branch: string; readonly files: readonly string[] }[]> {
  const found: { branch: string; files: string[] }[] = [];
  for (const branch of await git.run(unmergedBranches(head, LOOKED))) {
    const files = (await git.run(changedOnBranch(head, branch))).filter(path => paths.has(path));
    if (files.length > 0) found.push({ branch: branch.replace(/^refs\/(heads|remotes)\//, ''), files });
  }
  return found;
}
