import { as, EMPTY, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import type { Token } from '../theme/tokens.ts';
import { type Document, ofRows } from './document.ts';

/** Columns that running text is indented by. */
const INDENT = 2;

/** Collects the rows of a page of running text under headings, wrapped to its width. */
export class Page {
  readonly #columns: number;
  readonly #rows: Row[] = [];
  readonly #headings: number[] = [];

  constructor(columns: number) {
    this.#columns = columns;
  }

  heading(text: string, token: Token = 'title'): void {
    if (this.#rows.length > 0) this.#rows.push(EMPTY);
    this.#headings.push(this.#rows.length);
    this.#rows.push(row(as(token, text)));
  }

  /** One row as it is. */
  add(line: Row): void {
    this.#rows.push(line);
  }

  /** A sentence, wrapped. */
  say(text: string, token?: Token): void {
    for (const line of wrap(text, this.#columns - INDENT)) {
      this.#rows.push(row(' '.repeat(INDENT), token ? as(token, line) : line));
    }
  }

  /** The page as a document; its stops are the headings. */
  document(): Document {
    return ofRows(this.#rows, this.#headings);
  }
}
