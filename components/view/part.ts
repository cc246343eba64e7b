import { as, besideAll, EMPTY, fitRow, type Row, row, rowWidth, type Span } from '../text/row.ts';
import { blankColumns, sliceRow, wrapRow } from '../text/wrap-row.ts';

/** One column of a line: what stands before its text and never moves, and the text. */
export interface Part {
  readonly before: readonly Span[];
  /** Columns of `before`. */
  readonly taken: number;
  readonly text: Row;
  /** Columns of all. */
  readonly columns: number;
}

/** What stands in one row, as many parts as there are columns of text. */
export type Parts = readonly Part[];

const BAR = as('rule', '│');

/** Columns at the start of a text that are blank, and how many of its columns have no room. `apart`: folded lines, with which another block begins. */
export type Fit = 'apart' | Fitting;

export interface Fitting {
  readonly blank: number;
  readonly over: number;
}

/** How the texts of a row fit: of several the least blank and the most that has no room. Nothing where none has words. */
export function fitOf(parts: Parts): Fitting | undefined {
  let fit: Fitting | undefined;
  for (const { text, columns, taken } of parts) {
    const words = text.spans.map(span => span.text).join('');
    if (words.trim() === '') continue;
    const [blank, over] = [blankColumns(words), rowWidth(text) - (columns - taken)];
    fit = fit ? { blank: Math.min(fit.blank, blank), over: Math.max(fit.over, over) } : { blank, over };
  }
  return fit;
}

/** The parts beside each other in one row, their texts moved sideways. */
export const oneRow = (parts: Parts, left: number): Row =>
  joined(
    parts,
    parts.map(({ before, text, columns, taken }) =>
      row(...before, ...fitRow(text, columns - taken, left).spans),
    ),
  );

/** The same over as many rows as the longest text takes. `left`: columns cut off the start of each. */
export function manyRows(parts: Parts, left: number): Row[] {
  const all = parts.map(({ before, text, columns, taken }) =>
    wrapRow(left > 0 ? sliceRow(text, left, Infinity) : text, columns - taken).map((part, at) =>
      at === 0
        ? row(...before, ...part.spans)
        : row(' '.repeat(Math.max(0, taken - 2)), ...GOES_ON, ...part.spans),
    ),
  );
  const height = Math.max(1, ...all.map(rows => rows.length));
  return Array.from({ length: height }, (_, at) =>
    joined(
      parts,
      all.map(rows => rows[at] ?? EMPTY),
    ),
  );
}

const GOES_ON: readonly Span[] = [as('rule', '↳'), { text: ' ' }];

const joined = (parts: Parts, rows: readonly Row[]): Row =>
  besideAll(
    rows,
    parts.map(({ columns }) => columns),
    BAR,
  );
