import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { BlameOptions } from './calls/blame.ts';
import { filesSet } from './calls/config.ts';
import { absoluteGitDirectory } from './calls/rev-parse.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

const known = new WeakMap<Git, Promise<readonly string[]>>();

/**
 * Runs a blame where git finds every file that `blame.ignoreRevsFile` names. git refuses to blame where one of them is
 * missing, even if `--ignore-revs-file=` takes all of them back, and the setting cannot be unset for one command. The files
 * are looked up from the top of the work tree: where one is missing, all of them stand, empty, in one of our own.
 * @param use gets where blame is to run, where it cannot run in the work tree
 */
export async function withIgnoredFiles<T>(
  git: Git,
  use: (within?: BlameOptions['within']) => Promise<T>,
): Promise<T> {
  const found = known.get(git) ?? missing(git);
  known.set(git, found);
  const files = await found;
  if (files.length === 0) return use();
  const gitDirectory = await git.run(absoluteGitDirectory());
  return withFiles({}, async top => {
    for (const file of files) {
      const place = resolve(top, file);
      if (!place.startsWith(top)) continue;
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, '');
    }
    return use({ top, gitDirectory });
  });
}

/** The files that the setting names, where one of them is missing; absolute ones nobody but their owner can put there. */
async function missing(git: Git): Promise<readonly string[]> {
  const set = await git.run(filesSet('blame.ignoreRevsFile'));
  const files = [...new Set(set.filter(file => !isAbsolute(file)))];
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
