import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Repository } from './repository.ts';

type Place = Pick<Repository, 'git' | 'common'>;

/** Names of our work trees begin so; the number of the process that made one follows. */
const PREFIX = 'reorg-tui-check-';

/** The user's hooks are for the user's own checkouts. */
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'] as const;

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
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // git calls the work tree as its folder is called.
  const directory = join(folder, basename(folder));
  try {
    await place.git.run([...NO_HOOKS, 'worktree', 'add', '--quiet', '--detach', directory, commit]);
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
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!(owner > 0) || isRunning(owner)) continue;
    const file = await readFile(join(folder, name, 'gitdir'), 'utf8').catch(() => undefined);
    if (file !== undefined) await remove(place, dirname(file.trim()));
  }
}

/** @param directory a work tree in a folder of the same name */
async function remove({ git }: Place, directory: string): Promise<void> {
  const folder = dirname(directory);
  if (!basename(folder).startsWith(PREFIX)) return;
  // What cannot be removed is the temporary folder's; git is to forget the work tree all the same.
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  await git.run(['worktree', 'remove', '--force', '--force', directory], { codes: [0, 128] });
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
