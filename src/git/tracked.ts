import type { Git } from './run.ts';

const WHAT: Readonly<Record<string, string>> = {
  S: 'is kept out of git’s sight here (skip-worktree): `git update-index --no-skip-worktree` brings it back',
  h: 'is kept out of git’s sight here (assume-unchanged): `git update-index --no-assume-unchanged` brings it back',
};

/**
 * Tracked files, and of those at which git does not look, so that what a person changed in them shows nowhere, what is the
 * matter. https://git-scm.com/docs/git-ls-files (`-v`)
 */
export async function trackedPaths(git: Git): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (const row of await git.names(['ls-files', '-v', '-z'])) {
    const tag = row[0] ?? '';
    found.set(row.slice(2), WHAT[tag === 's' ? 'S' : /[a-z]/.test(tag) ? 'h' : tag]);
  }
  return found;
}
