import type { View } from '../../store/pane.ts';
import { as, marked, over, type Row, row } from '../text/row.ts';
import type { Document } from './document.ts';
import type { Area } from './layout.ts';
import { settled } from './scroll.ts';

export interface TextOptions {
  readonly view: View;
  /** Whether the keys go to this text: then its cursor is shown. */
  readonly focused: boolean;
  /** Lower case. */
  readonly search: string;
}

/** Lines of a part of the screen that are left to the text under its head. */
export const textHeight = (document: Document, rows: number): number => rows - (document.head ? 1 : 0);

/** The lines of a document that are in sight. */
export function textRows(document: Document, { columns, rows }: Area, options: TextOptions): Row[] {
  if (document.length === 0) return [row('  ', as('muted', document.empty ?? ''))];
  const height = textHeight(document, rows);
  const { line, top, left } = settled(options.view, document.length, height);
  const shown: Row[] = document.head ? [document.head(columns)] : [];
  for (let at = top; at < Math.min(document.length, top + height); at++) {
    const drawn = highlight(document.row(at, columns, left), options.search);
    shown.push(over(drawn, options.focused && at === line ? 'selected' : undefined));
  }
  return shown;
}

const highlight = (line: Row, search: string): Row =>
  search === ''
    ? line
    : { ...line, spans: line.spans.flatMap(span => marked(span.text, search, span.token)) };

/** Where in the document one is: `12/340`, or nothing where all of it is in sight. */
export const whereabouts = (document: Document, view: View, height: number): string =>
  document.length > height ? `${settled(view, document.length, height).line + 1}/${document.length}` : '';
