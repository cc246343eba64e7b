import { dirname } from 'node:path';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/** One run of lines that differs between two texts. Line numbers from 0; a count may be 0. */
export interface Change {
  readonly fromStart: number;
  readonly fromCount: number;
  readonly toStart: number;
  readonly toCount: number;
}

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
 * Myers without the indent heuristic. One line of context, for with none `git diff` trims the common end before it
 * compares (`xdi_diff` in git's xdiff-interface.c), which merging does not.
 */
export async function compare(
  git: Git,
  pairs: readonly (readonly [from: string, to: string])[],
): Promise<Change[][]> {
  if (pairs.every(([from, to]) => from === to)) return pairs.map(() => []);
  const files: Record<string, string> = {};
  pairs.forEach(([from, to], index) => {
    files[`from/${index}`] = from;
    files[`to/${index}`] = to;
  });
  const patch = await withFiles(files, directory =>
    git.text(['-C', directory, ...PLAIN, 'diff', ...AS_MERGE_FILE, '--', 'from', 'to'], {
      codes: [0, 1],
      // Attributes and configuration of a repository around the temporary directory are no concern of these texts.
      env: { GIT_CEILING_DIRECTORIES: dirname(directory), GIT_ATTR_NOSYSTEM: '1' },
    }),
  );
  return readPatch(patch, pairs.length);
}

const FILE = /^diff --git from\/(\d+) to\/\d+$/;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads a patch over files called `from/N` and `to/N`. Lines of content are never taken for headers: hunks say how long they are. */
function readPatch(patch: string, count: number): Change[][] {
  const changes: Change[][] = Array.from({ length: count }, () => []);
  const lines = patch.split('\n');
  let file: Change[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const header = FILE.exec(line);
    if (header) file = changes[Number(header[1])]!;
    const hunk = HUNK.exec(line);
    if (hunk) at = readHunk(lines, at + 1, hunk, file) - 1;
  }
  return changes;
}

/** Adds the changes of one hunk; returns the index of the line after it. */
function readHunk(
  lines: readonly string[],
  first: number,
  header: RegExpExecArray,
  changes: Change[],
): number {
  const fromLines = Number(header[2] ?? 1);
  const toLines = Number(header[4] ?? 1);
  // A range without lines names the line before it.
  let from = Number(header[1]) - (fromLines > 0 ? 1 : 0);
  let to = Number(header[3]) - (toLines > 0 ? 1 : 0);
  const [fromEnd, toEnd] = [from + fromLines, to + toLines];
  let [fromStart, toStart] = [from, to];
  const close = (): void => {
    if (from > fromStart || to > toStart)
      changes.push({ fromStart, fromCount: from - fromStart, toStart, toCount: to - toStart });
  };
  let at = first;
  for (; from < fromEnd || to < toEnd; at += 1) {
    const sign = lines[at]![0];
    if (sign === '-') from += 1;
    else if (sign === '+') to += 1;
    else if (sign === ' ') {
      close();
      from += 1;
      to += 1;
      [fromStart, toStart] = [from, to];
    }
  }
  close();
  return at;
}
