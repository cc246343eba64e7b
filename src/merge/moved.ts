import type { Change } from './types.ts';

/** Lines that one text has in another place than the other. Line numbers from 0. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** As `git diff --color-moved=blocks`: letters and digits a block needs before it is worth calling moved. */
const LETTERS = 20;
/** Places of one line that are tried. A line that recurs more often says nothing about where a block came from. */
const PLACES = 50;

/**
 * Blocks that were taken out in one place and put in, perhaps indented otherwise, in another; the longest possible,
 * in order of the second text.
 */
export function movedBlocks(
  from: readonly string[],
  to: readonly string[],
  changes: readonly Change[],
): Moved[] {
  const removed = places(from, changes);
  const taken = new Set<number>();
  const moved: Moved[] = [];
  for (const { toStart, toCount } of changes) {
    const end = toStart + toCount;
    for (let at = toStart; at < end; ) {
      const block = longest(from, to.slice(at, end), removed, taken);
      if (block) {
        moved.push({ from: block.start, to: at, count: block.count });
        for (let line = 0; line < block.count; line += 1) taken.add(block.start + line);
      }
      at += block?.count ?? 1;
    }
  }
  return moved;
}

interface Places {
  /** Where each text of a line was taken out. */
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** For each line taken out, the end of its run. */
  readonly ends: ReadonlyMap<number, number>;
}

function places(lines: readonly string[], changes: readonly Change[]): Places {
  const of = new Map<string, number[]>();
  const ends = new Map<number, number>();
  for (const { fromStart, fromCount } of changes) {
    for (let line = fromStart; line < fromStart + fromCount; line += 1) {
      const text = lines[line]!.trim();
      const known = of.get(text);
      if (known) known.push(line);
      else of.set(text, [line]);
      ends.set(line, fromStart + fromCount);
    }
  }
  return { of, ends };
}

/** The longest block that begins with the first of `added`, stood among the removed lines, and says enough. */
function longest(
  from: readonly string[],
  added: readonly string[],
  removed: Places,
  taken: ReadonlySet<number>,
): { readonly start: number; readonly count: number } | undefined {
  const first = added[0]!.trim();
  let best: { start: number; count: number } | undefined;
  for (const start of first === '' ? [] : (removed.of.get(first) ?? []).slice(0, PLACES)) {
    const end = removed.ends.get(start)!;
    let count = 0;
    while (
      count < added.length &&
      start + count < end &&
      !taken.has(start + count) &&
      from[start + count]!.trim() === added[count]!.trim()
    )
      count += 1;
    if (count > (best?.count ?? 0)) best = { start, count };
  }
  return best && saysEnough(added.slice(0, best.count)) ? best : undefined;
}

function saysEnough(lines: readonly string[]): boolean {
  let letters = 0;
  for (const line of lines) {
    letters += line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters >= LETTERS) return true;
  }
  return false;
}
