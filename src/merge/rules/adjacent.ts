import type { Change } from '../types.ts';

/** A change of one side, by lines of the base and of that side. */
interface Own extends Change {
  readonly side: 'left' | 'right';
}

/** A run of lines of one text. */
export interface Source {
  readonly side: 'base' | 'left' | 'right';
  readonly start: number;
  readonly end: number;
}

/**
 * Changes of both sides that touch but never change the same line of the base: both are made. Where one of two
 * that touch only adds lines, the other must leave the number of lines as it is; anything else could mean that
 * the added lines belong inside it.
 * @param range lines of the base that the conflict covers; the changes are those within it, in order.
 * @returns the runs of lines that are the answer, in order, or undefined.
 */
export function adjacent(
  range: { readonly start: number; readonly end: number },
  left: readonly Change[],
  right: readonly Change[],
): Source[] | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const changes: Own[] = [
    ...left.map(change => ({ ...change, side: 'left' as const })),
    ...right.map(change => ({ ...change, side: 'right' as const })),
  ].sort((a, b) => a.fromStart - b.fromStart || a.fromCount - b.fromCount);
  const sources: Source[] = [];
  let at = range.start;
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    if (before && !mayFollow(before, change)) return undefined;
    sources.push({ side: 'base', start: at, end: change.fromStart });
    sources.push({ side: change.side, start: change.toStart, end: change.toStart + change.toCount });
    at = change.fromStart + change.fromCount;
  }
  return [...sources, { side: 'base', start: at, end: range.end }];
}

function mayFollow(before: Own, change: Own): boolean {
  const end = before.fromStart + before.fromCount;
  if (end > change.fromStart) return false;
  if (end < change.fromStart || (before.fromCount > 0 && change.fromCount > 0)) return true;
  const other = before.fromCount > 0 ? before : change;
  return other.fromCount > 0 && other.fromCount === other.toCount;
}
