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
  const names = await git.lines([
    'for-each-ref',
    '--sort=-committerdate',
    `--count=${LOOKED}`,
    '--format=%(refname)',
    `--no-merged=${head}`,
    'refs/heads',
    'refs/remotes',
  ]);
  const found: { branch: string; files: string[] }[] = [];
  for (const branch of names) {
    const changed = await git.run(
      ['diff', '--name-only', '-z', '--no-renames', `${head}...${branch}`, '--'],
      {
        codes: [0, 128],
      },
    );
    const files = changed.stdout
      .toString('utf8')
      .split('\0')
      .filter(path => paths.has(path));
    if (files.length > 0) found.push({ branch: branch.replace(/^refs\/(heads|remotes)\//, ''), files });
  }
  return found;
}
