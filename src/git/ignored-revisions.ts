import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

const known = new WeakMap<Git, Promise<readonly string[]>>();

/**
 * Runs a blame where git finds every file that `blame.ignoreRevsFile` names. git refuses to blame where one of them is
 * missing, even if `--ignore-revs-file=` takes all of them back, and the setting cannot be unset for one command. The files
 * are looked up from the top of the work tree: where one is missing, all of them stand, empty, in one of our own.
 * @param use gets the arguments that go before the command
 */
export async function withIgnoredFiles<T>(
  git: Git,
  use: (before: readonly string[]) => Promise<T>,
): Promise<T> {
  const found = known.get(git) ?? missing(git);
  known.set(git, found);
  const files = await found;
  if (files.length === 0) return use([]);
  const directory = (await git.text(['rev-parse', '--absolute-git-dir'])).trim();
  return withFiles({}, async top => {
    for (const file of files) {
      const place = resolve(top, file);
      if (!place.startsWith(top)) continue;
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, '');
    }
    return use(['-C', top, `--git-dir=${directory}`, `--work-tree=${join(top, '.')}`]);
  });
}

/** The files that the setting names, where one of them is missing; absolute ones nobody but their owner can put there. */
async function missing(git: Git): Promise<readonly string[]> {
  const out = await git.text(['config', '-z', '--type=path', '--get-all', 'blame.ignoreRevsFile'], {
    codes: [0, 1],
  });
  const files = [...new Set(out.split('\0').filter(file => file !== '' && !isAbsolute(file)))];
  const there = await Promise.all(
    files.map(file =>
      access(join(git.directory, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return there.every(Boolean) ? [] : files;
}
