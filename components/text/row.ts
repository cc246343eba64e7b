import type { Token } from '../theme/tokens.ts';
import { drawable, slice, width } from './cells.ts';
import { PLAIN } from './visible.ts';

/** A piece of a row that means one thing. */
export interface Span {
  readonly text: string;
  readonly token?: Token;
}

/** One line of the screen. A token of the row lies over those of its spans (the cursor, a range). */
export interface Row {
  readonly spans: readonly Span[];
  readonly token?: Token;
}

export const EMPTY: Row = { spans: [] };

/** A span with a meaning. */
export const as = (token: Token, text: string): Span => ({ text, token });

/** A row of plain strings and spans. */
export const row = (...parts: readonly (string | Span)[]): Row => ({
  spans: parts.map(part => (typeof part === 'string' ? { text: part } : part)),
});

/** A row that was cut to its place: what is made of it by spreading is a row like any other. */
class Fitted implements Row {
  readonly spans: readonly Span[];
  readonly #columns: number;

  constructor(spans: readonly Span[], columns: number) {
    this.spans = spans;
    this.#columns = columns;
  }

  get columns(): number {
    return this.#columns;
  }
}

/** Columns of a row. */
export const rowWidth = (line: Row): number =>
  line instanceof Fitted ? line.columns : line.spans.reduce((sum, span) => sum + width(span.text), 0);

/** The words of a row. */
export const rowText = (line: Row): string => line.spans.map(span => span.text).join('');

/** The same row with a token over it. */
export const over = (line: Row, token: Token | undefined): Row => (token ? { ...line, token } : line);

/**
 * Columns `left` to `left + columns` of a row; the only way onto the screen, so that every text passes `drawable`
 * and no row is wider than its place. `›` marks a cut end. A row with a token is filled to its full width.
 */
export function fitRow(line: Row, columns: number, left = 0): Row {
  if (line instanceof Fitted && left === 0 && line.columns <= columns) return line;
  const spans: Span[] = [];
  let skip = left;
  let room = Math.max(0, columns);
  let cut = false;
  for (const span of line.spans) {
    const shown = upTo(span.text, skip + room + 1);
    if (shown.columns <= skip) {
      skip -= shown.columns;
      continue;
    }
    const whole = skip === 0 && shown.columns <= room;
    const text = whole ? shown.text : slice(shown.text, skip, skip + room);
    if (text !== '') spans.push(text === span.text ? span : { ...span, text });
    cut = shown.columns - skip > room;
    if (cut) break;
    room -= shown.columns - skip;
    skip = 0;
  }
  if (cut && columns > 0) return fitted(line, [...clip(spans, columns - 1), as('muted', '›')], columns);
  return line.token
    ? fitted(line, [...spans, { text: ' '.repeat(room) }], columns)
    : fitted(line, spans, Math.max(0, columns) - room);
}

const fitted = ({ token }: Row, spans: readonly Span[], columns: number): Row =>
  token ? { spans, token } : new Fitted(spans, columns);

/** The first columns of a text, and how many there are. */
function upTo(text: string, columns: number): { readonly text: string; readonly columns: number } {
  if (PLAIN.test(text)) {
    const short = text.length > columns ? text.slice(0, columns) : text;
    return { text: short, columns: short.length };
  }
  const short = slice(text, 0, columns);
  return { text: short, columns: width(short) };
}

function clip(spans: readonly Span[], columns: number): Span[] {
  const out: Span[] = [];
  let room = columns;
  for (const span of spans) {
    if (room <= 0) break;
    const text = slice(span.text, 0, room);
    out.push({ ...span, text });
    room -= width(text);
  }
  return room > 0 ? [...out, { text: ' '.repeat(room) }] : out;
}

/** A row made of a left part and a part at the right edge, which wins where there is no room for both. */
export function justify(left: Row, right: Row, columns: number): Row {
  const room = columns - rowWidth(right) - 1;
  if (room < 8) return fitRow(left, columns);
  const start = fitRow(left, room);
  return row(...start.spans, ' '.repeat(room - rowWidth(start) + 1), ...right.spans);
}

/** A title with a line drawn to the right edge. */
export function ruled(title: Row, columns: number, end = ''): Row {
  const room = columns - width(end);
  const start = fitRow(title, room - 1);
  const line = '─'.repeat(Math.max(0, room - rowWidth(start) - 1));
  return row(...start.spans, ' ', as('rule', line), as('muted', end));
}

/** Two columns of rows side by side, divided by a bar. */
export function beside(left: Row, right: Row, leftColumns: number, rightColumns: number, bar: Span): Row {
  const first = fitRow(left, leftColumns);
  const fill = ' '.repeat(Math.max(0, leftColumns - rowWidth(first)));
  const second = fitRow(right, rightColumns);
  const columns = Math.max(leftColumns, rowWidth(first)) + width(bar.text) + rowWidth(second);
  return new Fitted([...first.spans, { text: fill }, bar, ...second.spans], columns);
}

/** As many columns of rows side by side as there are widths, divided by bars. */
export function besideAll(rows: readonly Row[], widths: readonly number[], bar: Span): Row {
  const [first = EMPTY, ...others] = rows;
  let columns = widths[0] ?? 0;
  return others.reduce((left, right, at) => {
    const own = widths[at + 1] ?? 0;
    const both = beside(left, right, columns, own, bar);
    columns += width(bar.text) + own;
    return both;
  }, first);
}

/** So many rows, empty ones at the end. */
export const filled = (rows: readonly Row[], length: number): Row[] => [
  ...rows.slice(0, length),
  ...Array.from({ length: Math.max(0, length - rows.length) }, () => EMPTY),
];

/** A text marked at every occurrence of `needle` (both in lower case), keeping `token` elsewhere. */
export function marked(text: string, needle: string, token?: Token): Span[] {
  const drawn = drawable(text);
  if (needle === '') return [token ? { text: drawn, token } : { text: drawn }];
  const lower = drawn.toLowerCase();
  const spans: Span[] = [];
  let from = 0;
  if (lower.length !== drawn.length) return [token ? { text: drawn, token } : { text: drawn }];
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
    if (at > from)
      spans.push(token ? { text: drawn.slice(from, at), token } : { text: drawn.slice(from, at) });
    spans.push({ text: drawn.slice(at, at + needle.length), token: 'match' });
    from = at + needle.length;
  }
  if (from < drawn.length)
    spans.push(token ? { text: drawn.slice(from), token } : { text: drawn.slice(from) });
  return spans;
}
