/** What stands between two conflicts: lines that `git merge-file` settled, perhaps none. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly lines: readonly string[];
}

export interface Conflict {
  readonly kind: 'conflict';
  readonly base: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const MARKS = '<|=>';

/** A marker size that no line of these texts can be taken for a marker of: one more than the longest run that starts a line. */
export function markerSize(texts: readonly string[]): number {
  let longest = 6;
  for (const text of texts) {
    for (const [run] of text.matchAll(/^(?:<{7,}|\|{7,}|={7,}|>{7,})/gm))
      longest = Math.max(longest, run.length);
  }
  return longest + 1;
}

/**
 * Reads the output of `git merge-file --diff3` with LF endings. The answer starts and ends with a stretch, and
 * stretches and conflicts take turns. Lines come without endings.
 */
export function readMarked(output: string, size: number): (Stretch | Conflict)[] {
  const blocks: (Stretch | Conflict)[] = [];
  // Lines settled so far, then those of left, base and right.
  let parts: string[][] = [[]];
  const lines = output === '' ? [] : output.replace(/\n$/, '').split('\n');
  for (const line of lines) {
    const mark = MARKS.indexOf(line[0] ?? ' ');
    if (mark < 0 || !line.startsWith(line[0]!.repeat(size))) {
      parts.at(-1)!.push(line);
    } else if (mark < 3) {
      parts.push([]);
    } else {
      const [settled = [], left = [], base = [], right = []] = parts;
      blocks.push({ kind: 'stretch', lines: settled }, { kind: 'conflict', base, left, right });
      parts = [[]];
    }
  }
  return [...blocks, { kind: 'stretch', lines: parts[0]! }];
}

/**
 * Whether a line of the text is a conflict marker that git writes: `<<<<<<<`, `|||||||` or `>>>>>>>` and then a
 * label or nothing. A line of equals signs alone is not taken for one: it underlines headings.
 */
export function hasMarkers(text: string): boolean {
  return /^(?:<{7,}|\|{7,}|>{7,})(?:[ \t\r]|$)/m.test(text);
}
