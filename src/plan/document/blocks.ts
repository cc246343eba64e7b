/** One block of a document, in the order of the lines. Containers are flattened: an item names the item it stands in. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'text' | 'row' | 'code' | 'html' | 'matter' | 'rule';
  /** First and last line, from 1. Of an item: of its own words, without what is nested in it. */
  readonly line: number;
  readonly end: number;
  /** The raw words, without marker and indentation; lines joined by `\n`. */
  readonly text: string;
  /** Of a heading: 1 to 6. Of an item: how deep it is nested, from 1. Else 0. */
  readonly level: number;
  /** Index of the item this block stands in. */
  readonly parent?: number;
  /** Number of an ordered item. */
  readonly ordinal?: number;
  readonly checked?: boolean;
  readonly quoted: boolean;
  /** Of a row. */
  readonly cells?: readonly string[];
  /** Of a row: line of the table's first row, which is its header. */
  readonly table?: number;
  /** Of code: its language, in lower case; `undefined` for code that is indented. */
  readonly language?: string;
}

export interface Document {
  /** The lines as they stand. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** Lines of fences that are never closed. */
  readonly unclosed: readonly number[];
}
