import { EMPTY, fitRow, type Row, rowText } from '../text/row.ts';

/** A text to be read on screen, of which only the lines in sight are ever made. */
export interface Document {
  readonly length: number;
  /** A line as it looks in so many columns, moved sideways by `left`. */
  row(line: number, columns: number, left: number): Row;
  /** Words of a line, for searching. */
  words(line: number): string;
  /** A line that stays above the others: what the columns are. */
  readonly head?: (columns: number) => Row;
  /** Lines worth jumping to: differences, hunks, headings. Ascending. */
  readonly stops: readonly number[];
  /** What there is to say when the document is empty. */
  readonly empty?: string;
}

/** A document of rows that are there already. */
export function ofRows(rows: readonly Row[], stops: readonly number[] = [], empty = ''): Document {
  return {
    length: rows.length,
    row: (line, columns, left) => fitRow(rows[line] ?? EMPTY, columns, left),
    words: line => rowText(rows[line] ?? EMPTY),
    stops,
    empty,
  };
}

/** A document of `length` lines, each made when it is asked for. */
export function ofLines(
  length: number,
  row: Document['row'],
  words: (line: number) => string,
  rest: Pick<Document, 'stops' | 'head'>,
): Document {
  return { length, row, words, ...rest };
}

/** Nothing yet, or nothing at all, and why. */
export const nothing = (why: string): Document => ofRows([], [], why);

/** The next line from `line` (exclusive) whose words hold `needle` (lower case), going round; `step` is 1 or -1. */
export function findLine(document: Document, needle: string, line: number, step: 1 | -1): number | undefined {
  if (needle === '') return undefined;
  const { length } = document;
  for (let distance = 1; distance <= length; distance++) {
    const at = (((line + step * distance) % length) + length) % length;
    if (document.words(at).toLowerCase().includes(needle)) return at;
  }
  return undefined;
}

/** The next stop after (or before) a line; `undefined` where there is none. */
export const nextStop = (document: Document, line: number, step: 1 | -1): number | undefined =>
  step > 0 ? document.stops.find(stop => stop > line) : document.stops.findLast(stop => stop < line);
