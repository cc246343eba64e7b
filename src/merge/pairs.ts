import { align, type Pair } from './align.ts';
import { content } from './lines.ts';
import type { Cell } from './rows.ts';
import { pieceOf } from './sides.ts';
import type { Piece } from './types.ts';
import { emphasis } from './words.ts';

/** A line that can be taken: `name` is what the choice `lines` calls it. */
export interface SideCell extends Cell {
  readonly name?: string;
}

/** The lines of both sides that share a row of a piece; line numbers are those within the piece. */
export interface Paired {
  readonly left?: SideCell;
  readonly right?: SideCell;
}

/** The rows of a piece whose sides differ; none after the last line of the longer side. */
export type PairedRows = (row: number) => Paired;

const known = new WeakMap<Piece, PairedRows>();

/** Both sides of a piece, row by row. Which lines share a row, and which words differ, is found once, when it is looked at. */
export function pairsOf(piece: Piece): PairedRows {
  const made = known.get(piece) ?? pairs(pieceOf(piece, 'left'), pieceOf(piece, 'right'));
  known.set(piece, made);
  return made;
}

function pairs(left: readonly string[], right: readonly string[]): PairedRows {
  let aligned: readonly Pair[] | undefined;
  const rows = new Map<number, Paired>();
  return row => {
    const old = rows.get(row);
    if (old) return old;
    aligned ??= align(left, right);
    const made = paired(left, right, aligned[row] ?? [undefined, undefined]);
    rows.set(row, made);
    return made;
  };
}

function paired(left: readonly string[], right: readonly string[], [l, r]: Pair): Paired {
  const ofLeft = l === undefined ? undefined : named('l', left, l);
  const ofRight = r === undefined ? undefined : named('r', right, r);
  const marks = ofLeft && ofRight && emphasis(ofLeft.text, ofRight.text);
  return {
    ...(ofLeft && { left: marks ? { ...ofLeft, marks: marks.left } : ofLeft }),
    ...(ofRight && { right: marks ? { ...ofRight, marks: marks.right } : ofRight }),
  };
}

const named = (side: 'l' | 'r', lines: readonly string[], line: number): SideCell => ({
  line: line + 1,
  text: content(lines[line]!),
  name: `${side}${line + 1}`,
});
