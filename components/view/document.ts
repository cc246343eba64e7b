import { EMPTY, fitRow, type Row, rowText } from '../text/row.ts';
import { wrapRow } from '../text/wrap-row.ts';
import { type Fit, fitOf, manyRows, oneRow, type Parts } from './part.ts';
import type { Thing } from './thing.ts';

/** A text to be read on screen, of which only the lines in sight are ever made. */
export interface Document {
  readonly length: number;
  /** A line as it looks in so many columns, moved sideways by `left`. */
  row(line: number, columns: number, left: number): Row;
  /** The same over as many rows as it takes, without its first `left` columns. */
  wrapped(line: number, columns: number, left: number): readonly Row[];
  /** How the text of a line fits in so many columns; absent where no indentation is worth taking off. */
  fit?(line: number, columns: number): Fit | undefined;
  /** What a line stands for. */
  thing?(line: number): Thing;
  /** Words of a line, for searching. */
  words(line: number): string;
  /** A line that stays above the others: what the columns are. */
  readonly head?: (columns: number) => Row;
  /** Lines worth jumping to: differences, hunks, headings. Ascending. */
  readonly stops: readonly number[];
  /** What there is to say when the document is empty. */
  readonly empty?: string;
}

/** What is under the cursor of a document. */
export const thingAt = (document: Document, line: number): Thing =>
  line < document.length ? (document.thing?.(line) ?? {}) : {};

/** A document of rows that are there already. @param things what each stands for */
export function ofRows(
  rows: readonly Row[],
  stops: readonly number[] = [],
  empty = '',
  things: ReadonlyMap<number, Thing> = new Map(),
): Document {
  return {
    length: rows.length,
    row: (line, columns, left) => fitRow(rows[line] ?? EMPTY, columns, left),
    wrapped: (line, columns) => wrapRow(rows[line] ?? EMPTY, columns),
    words: line => rowText(rows[line] ?? EMPTY),
    thing: line => ({ text: rowText(rows[line] ?? EMPTY), ...things.get(line) }),
    stops,
    empty,
  };
}

/** A document of `length` rows, each made when it is asked for. */
export function ofLines(
  length: number,
  row: (line: number, columns: number) => Row,
  { thing, stops = [] }: { readonly thing?: Document['thing']; readonly stops?: readonly number[] } = {},
): Document {
  return {
    length,
    row: (line, columns, left) => fitRow(row(line, columns + left), columns, left),
    wrapped: (line, columns) => wrapRow(row(line, columns), columns),
    words: line => rowText(row(line, Infinity)),
    ...(thing && { thing }),
    stops,
  };
}

/** What a document of code is, beside its lines. */
interface Rest extends Pick<Document, 'length' | 'head' | 'words' | 'thing'> {
  readonly stops: () => readonly number[];
}

/** A document whose lines are parts beside each other, or a row of another kind; each is made when it is asked for. */
export function ofParts(
  make: (line: number, columns: number) => Parts | Row,
  { stops, ...rest }: Rest,
): Document {
  const lineAt = kept((line, columns) => new Line(make(line, columns), columns));
  return {
    ...rest,
    get stops() {
      return stops();
    },
    row: (line, columns, left) => lineAt(line, columns).row(left),
    wrapped(line, columns, left) {
      const { made } = lineAt(line, columns);
      return 'spans' in made ? [fitRow(made, columns)] : manyRows(made, left);
    },
    fit: (line, columns) => lineAt(line, columns).fit,
  };
}

/** A line in so many columns, with what was last asked of it: a key that moves the cursor asks the same of every line in sight. */
class Line {
  readonly made: Parts | Row;
  readonly fit: Fit | undefined;
  readonly #columns: number;
  #left = Number.NaN;
  #row: Row = EMPTY;

  constructor(made: Parts | Row, columns: number) {
    this.made = made;
    this.#columns = columns;
    this.fit = 'spans' in made ? 'apart' : fitOf(made);
  }

  /** Moved sideways by `left`. */
  row(left: number): Row {
    if (this.#left !== left) {
      this.#left = left;
      this.#row = 'spans' in this.made ? fitRow(this.made, this.#columns) : oneRow(this.made, left);
    }
    return this.#row;
  }
}

/** Lines kept: those of a screen are asked for again with every key. */
const KEPT = 300;

/** Makes each line once as long as it is near, and the width stays. */
function kept<Made>(make: (line: number, columns: number) => Made): typeof make {
  const known = new Map<number, Made>();
  let width = 0;
  return (line, columns) => {
    if (columns !== width || known.size >= KEPT) known.clear();
    width = columns;
    let found = known.get(line);
    if (found === undefined) {
      found = make(line, columns);
      known.set(line, found);
    }
    return found;
  };
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
