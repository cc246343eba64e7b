import { as, EMPTY, type Row, row, rowWidth } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import { wrapRow } from '../text/wrap-row.ts';
import type { Token } from '../theme/tokens.ts';
import { type Document, ofRows } from './document.ts';
import type { Thing } from './thing.ts';

/** Columns that running text is indented by. */
const INDENT = 2;

/** Collects the rows of a page of running text under headings, wrapped to its width. What a row stands for, all its rows do. */
export class Page {
  readonly #columns: number;
  readonly #rows: Row[] = [];
  readonly #headings: number[] = [];
  readonly #things = new Map<number, Thing>();

  constructor(columns: number) {
    this.#columns = columns;
  }

  heading(text: string, token: Token = 'title'): void {
    if (this.#rows.length > 0) this.#rows.push(EMPTY);
    this.#headings.push(this.#rows.length);
    this.add(row(as(token, text)));
  }

  /** One row as it is, over several where it is too long. */
  add(line: Row, thing?: Thing): void {
    for (const part of wrapRow(line, this.#columns)) this.#put(part, thing);
  }

  /** A row whose text goes on beside what stands before it. @param below what stands before the text where it goes on */
  addBeside(before: Row, below: Row, text: Row, thing?: Thing): void {
    for (const [at, part] of wrapRow(text, this.#columns - rowWidth(before), 0).entries())
      this.#put(row(...(at === 0 ? before : below).spans, ...part.spans), thing);
  }

  /** A sentence, wrapped. */
  say(text: string, token?: Token, thing?: Thing): void {
    for (const line of wrap(text, this.#columns - INDENT))
      this.#put(row(' '.repeat(INDENT), token ? as(token, line) : line), thing);
  }

  /** One of several sentences: what goes on below stands under its words. */
  item(text: string, token?: Token, thing?: Thing): void {
    const words = row(token ? as(token, text) : text);
    this.addBeside(
      row(' '.repeat(INDENT), token ? as(token, '· ') : '· '),
      row(' '.repeat(INDENT + 2)),
      words,
      thing,
    );
  }

  #put(line: Row, thing: Thing | undefined): void {
    if (thing) this.#things.set(this.#rows.length, thing);
    this.#rows.push(line);
  }

  /** The page as a document; its stops are the headings. */
  document(): Document {
    return ofRows(this.#rows, this.#headings, '', this.#things);
  }
}
