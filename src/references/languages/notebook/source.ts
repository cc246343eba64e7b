import type { Edit } from '../../edits.ts';
import type { Cell } from './cells.ts';

/** One string of the notebook's text in the code that is made from all of them. */
interface Piece {
  /** Where it begins in the code. */
  readonly start: number;
  readonly value: string;
  /** For each character of the value, and its end, where it is written in the notebook. */
  readonly offsets: readonly number[];
  readonly gap: string;
}

/** The code of all cells as one text, and the way back from it to the notebook. */
export class Source {
  readonly code: string;
  /** Where in the code each cell begins. */
  readonly starts: readonly number[];
  readonly #pieces: readonly Piece[];

  /** @throws {SyntaxError} on a string that is not JSON. */
  constructor(text: string, cells: readonly Cell[]) {
    const pieces: Piece[] = [];
    const starts: number[] = [];
    let code = '';
    for (const { lines, gap } of cells) {
      starts.push(code.length);
      for (const { start, end } of lines) {
        const piece = { start: code.length, gap, ...decode(text, start, end) };
        pieces.push(piece);
        code += piece.value;
      }
      if (code !== '' && !code.endsWith('\n')) code += '\n';
    }
    this.code = code;
    this.starts = starts;
    this.#pieces = pieces;
  }

  /** Where a place of the code stands in the notebook. At a seam, `before` asks for the end of what comes before it. */
  offset(at: number, before = false): number {
    const pieces = this.#pieces;
    let low = 0;
    for (let high = pieces.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.start < at || (pieces[middle]!.start === at && !before)) low = middle;
      else high = middle;
    }
    const piece = pieces[low]!;
    return piece.offsets[Math.min(at - piece.start, piece.value.length)]!;
  }

  /** An edit of the code as an edit of the notebook. New lines become strings of their own where the lines of the cell are. */
  edit({ start, end, text }: Edit): Edit {
    const before = start > 0 && start === end && this.code[start - 1] !== '\n';
    const from = this.offset(start, before);
    const piece = this.#pieces.findLast(other => other.start <= start)!;
    const seam = `\\n"${piece.gap}"`;
    const written = JSON.stringify(text).slice(1, -1);
    return {
      start: from,
      end: start === end ? from : this.offset(end),
      text: piece.gap === '' ? written : written.replaceAll('\\n', seam),
    };
  }
}

function decode(text: string, start: number, end: number): { value: string; offsets: number[] } {
  const offsets: number[] = [];
  let value = '';
  for (let at = start; at < end; ) {
    const length = text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
    value += length === 1 ? text[at] : (JSON.parse(`"${text.slice(at, at + length)}"`) as string);
    offsets.push(at);
    at += length;
  }
  offsets.push(end);
  return { value, offsets };
}
