import { objectId } from '../../gate/object.ts';
import { call, type Printed, text } from '../call.ts';
import { unquoted } from '../unquote.ts';

/** One line of a patch; numbers are from 1, in the text that has the line. */
export interface PatchLine {
  readonly kind: 'hunk' | 'same' | 'removed' | 'added';
  readonly old?: number;
  readonly new?: number;
  readonly text: string;
}

/** What a commit did to one file. */
export interface ChangedFile {
  readonly path: string;
  readonly from?: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** None where it only moved, or is no text. */
  readonly lines: readonly PatchLine[];
}

const FORMAT = '%H%x02%P%x02%an%x02%ae%x02%at%x02%B%x01';

/** A commit and what it changed against its first parent. */
export const shownCommit = (id: string) =>
  call(
    'a commit and what it changed',
    [
      'show',
      `--format=${FORMAT}`,
      '--patch',
      '--find-renames',
      '--diff-merges=first-parent',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--unified=3',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      '--end-of-options',
      objectId(id),
    ],
    readCommit,
  );

export function readCommit(printed: Printed) {
  const out = text(printed);
  const end = out.indexOf('\x01');
  const [id = '', parents = '', author = '', mail = '', time = '0', message = ''] = out
    .slice(0, end)
    .split('\x02');
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    author,
    mail,
    time: Number(time),
    message: message.trimEnd().split('\n'),
    files: readFiles(out.slice(end + 1)),
  };
}

/** The files of a patch as `git show` prints it. Lines of content are never taken for headers: hunks say how long they are. */
function readFiles(patch: string): ChangedFile[] {
  const files: ChangedFile[] = [];
  const lines = patch.split('\n');
  for (let at = 0; at < lines.length; ) {
    if (!lines[at]!.startsWith('diff --git ')) {
      at += 1;
      continue;
    }
    const head: string[] = [lines[at]!];
    for (at += 1; at < lines.length && !/^(diff --git |@@ )/.test(lines[at]!); at += 1) head.push(lines[at]!);
    const body: PatchLine[] = [];
    while (at < lines.length && lines[at]!.startsWith('@@ ')) at = readHunk(lines, at, body);
    files.push({ ...named(head), lines: body });
  }
  return files;
}

/** The names that the lines above the first hunk give. */
function named(head: readonly string[]): Omit<ChangedFile, 'lines'> {
  const after = (start: string): string | undefined =>
    head.find(line => line.startsWith(start))?.slice(start.length);
  const name = (start: string, prefix: string): string | undefined => {
    const found = after(start)?.replace(/\t$/, '');
    return found === undefined || found === '/dev/null' ? undefined : unquoted(found).replace(prefix, '');
  };
  const from = after('rename from ');
  if (from !== undefined)
    return { path: unquoted(after('rename to ') ?? ''), from: unquoted(from), change: 'moved' };
  const only = /^diff --git (?:"?a\/(.*?)"?) (?:"?b\/\1"?)$/.exec(head[0] ?? '')?.[1] ?? '';
  const path = name('+++ ', 'b/') ?? name('--- ', 'a/') ?? only;
  if (after('new file mode') !== undefined) return { path, change: 'added' };
  return { path, change: after('deleted file mode') === undefined ? 'changed' : 'removed' };
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Adds the lines of one hunk; returns the index of the line after it. */
function readHunk(lines: readonly string[], start: number, body: PatchLine[]): number {
  const [, from = '1', fromCount = '1', to = '1', toCount = '1'] = HUNK.exec(lines[start]!) ?? [];
  let [old, own] = [Number(from), Number(to)];
  const [oldEnd, ownEnd] = [old + Number(fromCount), own + Number(toCount)];
  body.push({ kind: 'hunk', text: lines[start]! });
  let at = start + 1;
  for (; at < lines.length && (old < oldEnd || own < ownEnd || lines[at]!.startsWith('\\')); at += 1) {
    const [sign, text] = [lines[at]![0], lines[at]!.slice(1)];
    if (sign === '-') body.push({ kind: 'removed', old: old++, text });
    else if (sign === '+') body.push({ kind: 'added', new: own++, text });
    else if (sign === ' ') body.push({ kind: 'same', old: old++, new: own++, text });
    else if (sign !== '\\') break;
  }
  return at;
}
