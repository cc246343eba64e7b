import { Counterparts, joinedMarks } from './counterparts.ts';
import { content } from './lines.ts';
import type { Cell } from './rows.ts';
import { pieceOf } from './sides.ts';
import type { Piece } from './types.ts';
import type { Mark } from './words.ts';

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
export interface PairedRows {
  readonly at: (row: number) => Paired;
  /** The words of a line of the common text, from 0, that either side changed. */
  readonly changed: (line: number) => readonly Mark[];
}

const known = new WeakMap<Piece, PairedRows>();

/** Both sides of a piece, row by row. Which lines share a row, and which words differ, is found once, when it is looked at. */
export function pairsOf(piece: Piece): PairedRows {
  const made = known.get(piece) ?? pairs(piece);
  known.set(piece, made);
  return made;
}

function pairs(piece: Piece): PairedRows {
  const [left, right] = [pieceOf(piece, 'left'), pieceOf(piece, 'right')];
  const beside = new Counterparts(left, right);
  const base = pieceOf(piece, 'base');
  const since = [left, right].map(side => new Counterparts(base, side));
  return {
    at: row => {
      const [l, r] = beside.pair(row);
      return {
        ...(l !== undefined && { left: named('l', left, l, beside.marks('left', l)) }),
        ...(r !== undefined && { right: named('r', right, r, beside.marks('right', r)) }),
      };
    },
    changed: line => joinedMarks(...since.map(side => side.marks('left', line))),
  };
}

const named = (
  side: 'l' | 'r',
  lines: readonly string[],
  line: number,
  marks: readonly Mark[] | undefined,
): SideCell => ({
  line: line + 1,
  text: content(lines[line]!),
  name: `${side}${line + 1}`,
  ...(marks && { marks }),
});
