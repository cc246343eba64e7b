import { count } from '../plan/resolve/problem.ts';

/** Lines that say what a text is about, and how much of one text is in another. */

const TRIVIAL =
  /^[\s(){}[\];,.:'"`*/#-]*$|^(?:return|pass|else:?|try:?|end|fi|done|break|continue|\}? ?else ?\{?|"""|'''|finally:?|@\w+|None|null|true|false)[;,]?$/;
const IMPORT =
  /^(?:from\s+\S+\s+import\b|import\b|export\s+(?:\*|\{[^}]*\})\s+from\b|(?:const|let|var)\s.*=\s*require\(|#include\b|using\s|use\s|package\s|require\b)/;
/** Longer texts are compared by their first part. */
const MOST_LINES = 20_000;

/** Lines that carry meaning: trimmed, without imports, brackets and blank ones. How often each comes. */
export function meaningfulLines(text: string): Map<string, number> {
  const lines = text.split('\n', MOST_LINES).map(raw => raw.trim());
  return counted(lines.filter(line => line !== '' && !TRIVIAL.test(line) && !IMPORT.test(line)));
}

type Lines = ReadonlyMap<string, number>;

export function size(lines: Lines): number {
  let sum = 0;
  for (const count of lines.values()) sum += count;
  return sum;
}

/** How many lines two texts have in common. */
export function common(a: Lines, b: Lines): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [line, count] of small) sum += Math.min(count, large.get(line) ?? 0);
  return sum;
}

/** Share of the lines of both texts that they have in common, 0 to 1. */
export function similarity(a: Lines, b: Lines): number {
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * common(a, b)) / all;
}

/** Lines that stand in one text only, however often; the larger number of both sides. */
function differing(a: string, b: string): number {
  const [left, right] = [counted(a.split(/\r?\n/)), counted(b.split(/\r?\n/))];
  const shared = common(left, right);
  return Math.max(size(left) - shared, size(right) - shared);
}

/** The same in words: how many lines a comparison shows, which looks at their order, is not known here. */
export function differingInWords(a: string, b: string): string {
  const lines = differing(a, b);
  return lines === 0 ? 'the order of the lines' : `at least ${count(lines, 'line')}`;
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
