import type { Placed } from './patch.ts';

/** Lines `from` to `to - 1` of a piece: as they are, or with `added` in their place. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly added?: readonly string[];
}

/** A piece of a merged text: how many lines it has, how many stand above it, and whether none follow. */
export interface PieceExtent {
  readonly length: number;
  readonly above: number;
  readonly last: boolean;
}

/**
 * Cuts a piece of a merged text where a person put other lines. What is put in stands in the piece in which its place
 * begins; lines that it takes out may reach into the next ones.
 * @param placed in the order of the text
 */
export function runsOf({ length, above, last }: PieceExtent, placed: readonly Placed[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, removed, added } of placed) {
    const from = Math.max(0, start - above);
    const to = Math.min(length, start + removed - above);
    const begins = start >= above && (start < above + length || (last && start === above + length));
    if (from >= to && !begins) continue;
    if (from > at) runs.push({ from: at, to: from });
    runs.push({ from, to: Math.max(from, to), added: begins ? added : [] });
    at = Math.max(from, to);
  }
  if (at < length) runs.push({ from: at, to: length });
  return runs;
}

/** The lines that these runs come to. */
export const linesOfRuns = (lines: readonly string[], runs: readonly Run[]): readonly string[] =>
  runs.every(({ added }) => added === undefined)
    ? lines
    : runs.flatMap(({ from, to, added }) => added ?? lines.slice(from, to));
