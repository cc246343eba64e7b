import { dirname } from 'node:path';
import { objectId } from '../../gate/object.ts';
import { call, names, text } from '../call.ts';
import { type Change, readPatch } from '../patch.ts';

/** None where the two have no common past. */
export const changedOnBranch = (head: string, branch: string) =>
  call(
    'paths that a branch changes',
    ['diff', '--name-only', '-z', '--no-renames', `${objectId(head)}...${branch}`, '--'],
    names,
    { codes: [0, 128] },
  );

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
 * As `git merge-file` sees texts: Myers without the indent heuristic. One line of context, for with none `git diff` trims the
 * common end before it compares (`xdi_diff` in git's xdiff-interface.c), which merging does not.
 * @param directory outside the repository, with files `from/N` and `to/N`
 */
export const textChanges = (directory: string, count: number) =>
  call(
    'what differs between texts',
    ['-C', directory, ...PLAIN, 'diff', ...AS_MERGE_FILE, '--', 'from', 'to'],
    (printed): Change[][] => readPatch(text(printed), count),
    {
      codes: [0, 1],
      // Attributes and configuration of a repository around the temporary directory are no concern of these texts.
      env: { GIT_CEILING_DIRECTORIES: dirname(directory), GIT_ATTR_NOSYSTEM: '1' },
    },
  );
