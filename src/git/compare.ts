import { dirname } from 'node:path';
import { type Change, readPatch } from './patch.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

export type { Change } from './patch.ts';

/** Two texts, the old one first. */
export type TextPair = readonly [from: string, to: string];

/** Nothing the user configured changes the texts or the form of the patch. */
const PLAIN = [
  'core.autocrlf=false',
  'core.attributesFile=/dev/null',
  'diff.suppressBlankEmpty=false',
].flatMap(setting => ['-c', setting]);

const AS_MERGE_FILE = [
  '--no-index',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-color',
  '--text',
  '--unified=1',
  '--diff-algorithm=myers',
  '--no-indent-heuristic',
  '--src-prefix=',
  '--dst-prefix=',
];

/**
 * The changes from each first text to its second, all pairs in one git process, as `git merge-file` sees them:
 * Myers without the indent heuristic.
 */
export async function compare(git: Git, pairs: readonly TextPair[]): Promise<Change[][]> {
  if (pairs.every(([from, to]) => from === to)) return pairs.map(() => []);
  return withFiles(pairFiles(pairs), directory => compareFiles(git, directory, pairs.length));
}

/** The files that `compareFiles` looks for: pair N is `from/N` and `to/N`. */
export function pairFiles(pairs: readonly TextPair[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([from, to], index) => [
      [`from/${index}`, from],
      [`to/${index}`, to],
    ]),
  );
}

/**
 * Like `compare`, on files in place. One line of context, for with none `git diff` trims the common end before it
 * compares (`xdi_diff` in git's xdiff-interface.c), which merging does not.
 */
export async function compareFiles(git: Git, directory: string, count: number): Promise<Change[][]> {
  const patch = await git.text(['-C', directory, ...PLAIN, 'diff', ...AS_MERGE_FILE, '--', 'from', 'to'], {
    codes: [0, 1],
    // Attributes and configuration of a repository around the temporary directory are no concern of these texts.
    env: { GIT_CEILING_DIRECTORIES: dirname(directory), GIT_ATTR_NOSYSTEM: '1' },
  });
  return readPatch(patch, count);
}
