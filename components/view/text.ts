import { viewOf } from '../../store/pane.ts';
import type { View } from '../../store/parts/pane.ts';
import type { State } from '../../store/state.ts';
import { width } from '../text/cells.ts';
import { as, justify, marked, over, type Row, row, rowText } from '../text/row.ts';
import { wrapRow } from '../text/wrap-row.ts';
import type { Document } from './document.ts';
import type { Area } from './layout.ts';
import { settled } from './scroll.ts';

export interface TextOptions {
  readonly view: View;
  /** Whether the keys go to this text: then its cursor is shown. */
  readonly focused: boolean;
  /** Lower case. */
  readonly search: string;
  /** Whether long lines go on below. */
  readonly wrap: boolean;
}

/** How the text in focus, or another, is to be shown. */
export const optionsOf = (state: State, focused = true, view = viewOf(state)): TextOptions => ({
  view,
  focused,
  search: state.search,
  wrap: state.wrap,
});

/** Lines of a part of the screen that are left to the text under its head. */
export const textHeight = (document: Document, rows: number): number => rows - (document.head ? 1 : 0);

/** The lines of a document that are in sight. */
export function textRows(document: Document, { columns, rows }: Area, options: TextOptions): Row[] {
  if (document.length === 0)
    return wrapRow(row(as('muted', document.empty ?? '')), columns - 4).map(line => row('  ', ...line.spans));
  const height = textHeight(document, rows);
  const view = settled(options.view, document.length, height);
  const blanks = blanksOf(document, view.top, height, columns);
  const shown = options.wrap
    ? wrappedRows(document, view, blanks, height, columns)
    : cutRows(document, view, blanks, height, columns);
  const drawn = shown.map(({ row, line }) =>
    over(highlight(row, options.search), options.focused && line === view.line ? 'selected' : undefined),
  );
  return document.head
    ? [headOf(document.head(columns), view.left, blanks[view.line - view.top] ?? 0, columns), ...drawn]
    : drawn;
}

interface Drawn {
  readonly row: Row;
  readonly line: number;
}

function cutRows(
  document: Document,
  { top, left }: View,
  blanks: readonly number[],
  height: number,
  columns: number,
): Drawn[] {
  const last = Math.min(document.length, top + height);
  return Array.from({ length: last - top }, (_, at) => ({
    row: document.row(top + at, columns, left + (blanks[at] ?? 0)),
    line: top + at,
  }));
}

/** From the first line on from which the line of the cursor is in sight to its end, or as far as the screen reaches. */
function wrappedRows(
  document: Document,
  { top, line }: View,
  blanks: readonly number[],
  height: number,
  columns: number,
): Drawn[] {
  const rowsOf = (at: number): Drawn[] =>
    document
      .wrapped(at, columns, blanks[at - top] ?? 0)
      .slice(0, height)
      .map(row => ({ row, line: at }));
  const shown = Array.from({ length: line - top + 1 }, (_, at) => rowsOf(top + at));
  let used = shown.reduce((sum, rows) => sum + rows.length, 0);
  while (used > height) used -= shown.shift()?.length ?? used;
  for (let at = line + 1; at < document.length && used < height; at += 1) {
    const rows = rowsOf(at);
    shown.push(rows);
    used += rows.length;
  }
  return shown.flat().slice(0, height);
}

/**
 * For each line in sight the columns that all lines of its block begin with and that say nothing, where one of them has no
 * room: they are left out. A block is what stands between folded lines.
 */
function blanksOf(document: Document, top: number, height: number, columns: number): readonly number[] {
  const last = Math.min(document.length, top + height);
  const blanks: number[] = [];
  let [blank, over, from] = [Infinity, 0, top];
  const close = (line: number): void => {
    const left = over > 0 && Number.isFinite(blank) ? blank : 0;
    for (let at = from; at < line; at += 1) blanks.push(left);
    [blank, over, from] = [Infinity, 0, line];
  };
  for (let line = top; line < last; line += 1) {
    const fit = document.fit?.(line, columns);
    if (fit === 'apart') close(line);
    else if (fit) [blank, over] = [Math.min(blank, fit.blank), Math.max(over, fit.over)];
  }
  close(last);
  return blanks;
}

/** What the columns are; at the right, what of them is out of sight on the left. */
function headOf(head: Row, left: number, blank: number, columns: number): Row {
  const moved = left > 0 ? `«${left}` : '';
  if (blank === 0 && moved === '') return head;
  // In words where the head leaves room for them.
  const words = `${blank > 0 ? `indent −${blank}` : ''}${moved}`;
  const room = columns - width(rowText(head).trimEnd());
  const told = width(words) + 2 <= room ? words : `${blank > 0 ? `⇤${blank}` : ''}${moved}`;
  return justify(head, row(as('note', `${told} `)), columns);
}

const highlight = (line: Row, search: string): Row =>
  search === ''
    ? line
    : { ...line, spans: line.spans.flatMap(span => marked(span.text, search, span.token)) };

/** Where in the document one is: `12/340`, or nothing where all of it is in sight. */
export const whereabouts = (document: Document, view: View, height: number): string =>
  document.length > height ? `${settled(view, document.length, height).line + 1}/${document.length}` : '';
