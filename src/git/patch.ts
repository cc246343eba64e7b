/** One run of lines that differs between two texts. Line numbers from 0; a count may be 0. */
export interface Change {
  readonly fromStart: number;
  readonly fromCount: number;
  readonly toStart: number;
  readonly toCount: number;
}

const FILE = /^diff --git from\/(\d+) to\/\d+$/;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads a patch over files called `from/N` and `to/N`. Lines of content are never taken for headers: hunks say how long they are. */
export function readPatch(patch: string, count: number): Change[][] {
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
