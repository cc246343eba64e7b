import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { anySetting } from './calls/config.ts';
import { placeOf } from './calls/rev-parse.ts';
import type { Git } from './run.ts';

/** Hooks that may change what a commit holds. https://git-scm.com/docs/githooks */
const CHANGING = ['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'pre-merge-commit'];

/** Whether this repository has hooks that may have changed a commit. */
export async function hasHooks(git: Git): Promise<boolean> {
  const path = await git.run(placeOf('hooks'));
  const folder = isAbsolute(path) ? path : join(git.directory, path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!CHANGING.includes(name)) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() && (found.mode & 0o111) !== 0) return true;
  }
  // Newer versions of git take hooks from the configuration, too.
  return git.run(anySetting('^hook\\..*\\.command$'));
}
