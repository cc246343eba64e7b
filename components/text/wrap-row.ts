import { slice, width } from './cells.ts';
import { type Row, rowText, rowWidth, type Span } from './row.ts';

/** Columns that what goes on below stands further in than the line itself. */
const FURTHER = 2;

/** Columns `from` to before `to` of a row, with no mark of what was cut off. */
export function sliceRow(line: Row, from: number, to: number): Row {
  const spans: Span[] = [];
  let at = 0;
  for (const span of line.spans) {
    if (at >= to) break;
    const columns = width(span.text);
    if (at + columns > from) {
      const text = slice(span.text, Math.max(0, from - at), to - at);
      spans.push(text === span.text ? span : { ...span, text });
    }
    at += columns;
  }
  return line.token ? { spans, token: line.token } : { spans };
}

/**
 * The row over as many rows as it takes in so many columns, broken at spaces where there are any in its second half. What
 * goes on below stands a little further in than the line begins.
 * @param further by how many columns
 */
export function wrapRow(line: Row, columns: number, further = FURTHER): Row[] {
  const all = rowWidth(line);
  if (all <= columns || columns < 2) return [line];
  const blank = blankColumns(rowText(line));
  const hang = Math.min(blank + further, Math.floor(columns / 2));
  const rows: Row[] = [];
  for (let from = 0; from < all; ) {
    const inset = rows.length === 0 ? 0 : hang;
    const room = columns - inset;
    const to = all - from <= room ? all : from + breakAt(rowText(sliceRow(line, from, from + room)));
    const part = sliceRow(line, from, to);
    rows.push(inset === 0 ? part : { ...part, spans: [{ text: ' '.repeat(inset) }, ...part.spans] });
    from = to;
    if (from < all) from += blankColumns(rowText(sliceRow(line, from, all)));
  }
  return rows;
}

/** Columns of a text that fills its place which stay together: up to its last space, where that is not too early. */
function breakAt(text: string): number {
  const space = text.trimEnd().lastIndexOf(' ');
  const whole = width(text);
  const early = width(text.slice(0, space + 1));
  return space > 0 && early >= whole / 2 ? early : whole;
}

/** Blank columns that a text begins with. */
export const blankColumns = (text: string): number => width(/^[ \t]*/.exec(text)![0]);
