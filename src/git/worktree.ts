import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { addWorktree, forgetWorktree } from './calls/worktree.ts';
import type { Repository } from './repository.ts';
import { isStray, temporaryFolder } from './temporary.ts';

type Place = Pick<Repository, 'git' | 'common'>;

/**
 * Checks a commit out in a temporary place, detached, hands the directory to `use`, and removes it whatever happens. Branch,
 * index and the user's work tree are not touched. What a killed program left behind goes first.
 */
export async function withWorktree<T>(
  place: Place,
  commit: string,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  await removeStrayWorktrees(place);
  const folder = await temporaryFolder();
  // git calls the work tree as its folder is called.
  const directory = join(folder, basename(folder));
  try {
    await place.git.run(addWorktree(directory, commit));
    return await use(directory);
  } finally {
    await remove(place, directory);
  }
}

/** Removes the work trees of processes that are gone. */
export async function removeStrayWorktrees(place: Place): Promise<void> {
  const folder = join(place.common, 'worktrees');
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!isStray(name)) continue;
    const file = await readFile(join(folder, name, 'gitdir'), 'utf8').catch(() => undefined);
    if (file !== undefined) await remove(place, dirname(file.trim()));
  }
}

/** @param directory a work tree in a folder of the same name */
async function remove({ git }: Place, directory: string): Promise<void> {
  const folder = dirname(directory);
  if (!basename(folder).startsWith('reorg-tui-')) return;
  // What cannot be removed is the temporary folder's; git is to forget the work tree all the same.
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  await git.run(forgetWorktree(directory));
}
