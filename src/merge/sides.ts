import type { Range } from './cut.ts';
import { equal } from './lines.ts';
import type { Change, Merge, Piece, Sides } from './types.ts';

export type Side = keyof Sides<unknown>;

/** The lines of a piece as one side has them. */
export function pieceOf(piece: Piece, side: Side): readonly string[] {
  return piece.kind === 'hunk' ? piece[side] : (piece.hunk?.[side] ?? piece.lines);
}

/** All lines of one side, as the merge has read them. Without a base the base is what both sides share. */
export function linesOf(merge: Merge, side: Side): string[] {
  return merge.pieces.flatMap(piece => pieceOf(piece, side));
}

/** What differs between two sides of a merge; `base` to `left` is what the left side changed. */
export function changesBetween(merge: Merge, from: Side, to: Side): Change[] {
  const changes: Change[] = [];
  let [fromStart, toStart] = [0, 0];
  for (const piece of merge.pieces) {
    const [old, own] = [pieceOf(piece, from), pieceOf(piece, to)];
    if (!equal(old, own)) changes.push({ fromStart, fromCount: old.length, toStart, toCount: own.length });
    fromStart += old.length;
    toStart += own.length;
  }
  return changes;
}

/** Where each piece lies in the three texts: line numbers from 0, `end` excluded. */
export function placesOf(merge: Merge): Sides<Range>[] {
  const at = { base: 0, left: 0, right: 0 };
  return merge.pieces.map(piece => {
    const place = (side: Side): Range => {
      const start = at[side];
      at[side] += pieceOf(piece, side).length;
      return { start, end: at[side] };
    };
    return { base: place('base'), left: place('left'), right: place('right') };
  });
}
