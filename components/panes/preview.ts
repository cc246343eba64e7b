import { cutStart } from '../text/cells.ts';
import { as, fitRow, row } from '../text/row.ts';
import { type Document, nothing, ofLines } from '../view/document.ts';
import { linesOf } from './lines.ts';

/** What will stand at the destination. */
export function previewDocument({ path, text }: { readonly path: string; readonly text: string }): Document {
  const lines = linesOf(text);
  if (lines.length === 0) return nothing(`Nothing will stand at ${path}.`);
  const conflicts = lines.flatMap((line, index) => (line.startsWith('<<<<<<< ') ? [index] : []));
  return ofLines(
    lines.length,
    (line, columns, left) => {
      const text = lines[line] ?? '';
      const body = fitRow(row(isMarker(text) ? as('conflict', text) : text), columns - 7, left);
      return row(as('muted', `${String(line + 1).padStart(6)} `), ...body.spans);
    },
    line => lines[line] ?? '',
    {
      stops: conflicts,
      head: columns => row(as('muted', '       '), as('path', cutStart(path, columns - 7))),
    },
  );
}

const isMarker = (line: string): boolean => /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line);
