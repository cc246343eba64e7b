import { width } from './cells.ts';
import { as, fitRow, type Row, row } from './row.ts';

/** What is typed, with its cursor, in one row: where it is too long, the part around the cursor. */
export function typedRow(
  { text, caret }: { readonly text: string; readonly caret: number },
  columns: number,
): Row {
  const [before, under, after] = [
    text.slice(0, caret),
    text.slice(caret, caret + 1) || ' ',
    text.slice(caret + 1),
  ];
  const all = row(before, as('selected', under), after);
  // A mark of what is cut takes one column at either end.
  const needed = width(before) + width(under) + (after === '' ? 0 : 1);
  if (needed <= columns) return fitRow(all, columns);
  const left = needed - columns + 1;
  return row(as('muted', '‹'), ...fitRow(all, columns - 1, left).spans);
}
