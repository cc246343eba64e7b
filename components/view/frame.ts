import Output from '../../node_modules/ink/build/output.js';
import { PLAIN } from '../text/visible.ts';

/** What Ink notes of a tree, in the order in which it is drawn. */
type Operation =
  | {
      readonly type: 'write';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly transformers: readonly ((line: string, index: number) => string)[];
    }
  | { readonly type: 'clip'; readonly clip: Clip }
  | { readonly type: 'unclip' };

type Clip = Partial<Record<'x1' | 'x2' | 'y1' | 'y2', number | undefined>>;

/** A text of one line at a column. */
export interface Piece {
  readonly x: number;
  readonly text: string;
}

interface Noted {
  readonly width: number;
  readonly height: number;
  readonly operations: readonly Operation[];
}

const SGR = /\x1b\[[\d;]*m/g;

/**
 * Lets Ink join a frame of lines. By itself it cuts every line of every frame into cells and puts these together again,
 * which took most of the time of a key. What this program draws is cut and painted already: where no two lines share a
 * cell, the row is these lines side by side. A row on which something lies over another, or whose characters may be wide,
 * is still made of cells.
 */
export function joinFrames(): void {
  Output.prototype.get = function (this: Output) {
    const noted = this as unknown as Noted;
    const rows = rowsOf(noted);
    if (!rows) return ofCells.call(this);
    const { width, height } = noted;
    const lines = rows.map((pieces, row) => {
      const before = drawn[row];
      if (before && before.width === width && isSame(before.pieces, pieces)) return before.line;
      const line = joined(pieces) ?? celled(pieces, width);
      drawn[row] = { pieces, width, line };
      return line;
    });
    drawn.length = lines.length;
    return { output: lines.join('\n'), height };
  };
}

/** The rows of the frame before: most keys change few. */
const drawn: { readonly pieces: readonly Piece[]; readonly width: number; readonly line: string }[] = [];

const isSame = (before: readonly Piece[], now: readonly Piece[]): boolean =>
  before.length === now.length &&
  before.every(({ x, text }, at) => x === now[at]!.x && text === now[at]!.text);

const ofCells = Output.prototype.get;

/** A row made of cells, as Ink makes it. */
export function celled(pieces: readonly Piece[], width: number): string {
  const row = new Output({ width, height: 1 });
  for (const { x, text } of pieces) row.write(x, 0, text, { transformers: [] });
  return ofCells.call(row).output;
}

/** Pieces of a row side by side, or nothing where they may share a cell. */
export function joined(pieces: readonly Piece[]): string | undefined {
  let line = '';
  let column = 0;
  for (const { x, text } of pieces.toSorted((one, other) => one.x - other.x)) {
    const plain = text.replace(SGR, '');
    if (x < column || !PLAIN.test(plain)) return undefined;
    line += ' '.repeat(x - column) + text;
    column = x + plain.length;
  }
  return line.trimEnd();
}

/** What stands on each row; nothing where there is more than texts of one line, cut off above and below. */
function rowsOf({ height, operations }: Noted): Piece[][] | undefined {
  const rows: Piece[][] = Array.from({ length: height }, () => []);
  const clips: Clip[] = [];
  for (const operation of operations) {
    if (operation.type === 'unclip') clips.pop();
    else if (operation.type === 'clip') {
      if (operation.clip.x1 !== undefined || operation.clip.x2 !== undefined) return undefined;
      clips.push(operation.clip);
    } else {
      const { x, y, text, transformers } = operation;
      if (text.includes('\n')) return undefined;
      if (clips.some(({ y1 = y, y2 = y + 1 }) => y < y1 || y >= y2)) continue;
      const drawn = transformers.reduce((line, transform) => transform(line, 0), text);
      if (drawn !== '') rows[y]?.push({ x, text: drawn });
    }
  }
  return rows;
}
