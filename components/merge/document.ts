import type { Side } from '../../src/merge/choosing.ts';
import { type MergeRow, mergeRows } from '../../src/merge/merge-rows.ts';
import type { Choosing } from '../../src/merge/stops.ts';
import { foldRow } from '../panes/compared.ts';
import type { Row } from '../text/row.ts';
import { type Document, ofParts } from '../view/document.ts';
import { manyRows, oneRow, type Part, type Parts } from '../view/part.ts';
import { remember } from '../view/remember.ts';
import type { Thing } from '../view/thing.ts';
import { columnsOf, type Shown, type Told, widthsOf } from './columns.ts';
import { headRow } from './head.ts';
import { cellPart, middleCell, middleLook, sideLook } from './look.ts';

/** The rows of a merge, with what keys need to know about them. */
export interface MergeDocument extends Document {
  readonly kind: 'merge';
  readonly stopAt: (line: number) => number | undefined;
  /** Whether the result was edited by hand on a row, outside of the differences. */
  readonly editedAt: (line: number) => boolean;
  readonly rowOf: (stop: number) => number;
  /** Name of the line that a side has on a row, as the choice `lines` calls it. */
  readonly nameAt: (line: number, side: 'left' | 'right') => string | undefined;
  /** Line number (from 1) that the file of a side has on a row. */
  readonly numberAt: (line: number, side: 'left' | 'right') => number | undefined;
  /** One row of the result alone. */
  readonly resultRows: (line: number, columns: number, from: number, wrap: boolean) => readonly Row[];
}

/** The rows of a merge, which stay the same where only the cursor moves. */
const laidOut = remember(
  (
    merge: Choosing['merge'],
    stops: Choosing['stops'],
    choices: Choosing['choices'],
    patches: Shown['patches'],
    context: number,
    open: ReadonlySet<string>,
    base: boolean,
  ) => mergeRows({ merge, stops, choices }, { context, open, patches, base }),
);

/** Both copies and the result, row by row. */
export function mergeDocument(
  merging: Shown,
  options: { readonly context: number; readonly open: ReadonlySet<string> },
  now: number,
  told: Told = {},
): MergeDocument {
  const { choosing, patches } = merging;
  const { rows, rowOf } = laidOut(
    choosing.merge,
    choosing.stops,
    choosing.choices,
    patches,
    options.context,
    options.open,
    merging.showBase,
  );
  const at = (line: number): MergeRow => rows.at(line) ?? { kind: 'fold', id: '', count: 0, why: 'same' };
  const lineAt = (line: number): Lines | undefined => {
    const found = at(line);
    return found.kind === 'lines' ? found : undefined;
  };
  const document = ofParts((line, columns) => partsOf(at(line), merging, columns, told), {
    length: rows.length,
    stops: () => choosing.stops.map((_, stop) => rowOf(stop)),
    head: columns => headRow(merging, columns, now, told),
    words: line => {
      const found = lineAt(line);
      return `${found?.left?.text ?? ''}\n${found?.result?.text ?? ''}\n${found?.right?.text ?? ''}`;
    },
    thing: line => thingOf(at(line), merging),
  });
  return Object.assign(document, {
    kind: 'merge' as const,
    stopAt: (line: number) => lineAt(line)?.stop,
    editedAt: (line: number) => lineAt(line)?.by === 'hand',
    rowOf,
    nameAt: (line: number, of: Side) => lineAt(line)?.[of]?.name,
    numberAt: (line: number, of: Side) => {
      const cell = lineAt(line)?.[of];
      return cell && !isFolded(merging, of) ? numberIn(merging, of, cell.line) : undefined;
    },
    resultRows: (line: number, columns: number, from: number, wrap: boolean) => {
      const found = lineAt(line);
      const parts =
        found && middleCell(found, merging) ? [middlePart(found, merging, columns, told)] : undefined;
      if (!parts) return [];
      return wrap ? manyRows(parts, from) : [oneRow(parts, from)];
    },
  });
}

/** Whether a side is what several copies came to, and no file yet. */
const isFolded = ({ divergence: { fold } }: Shown, of: Side): boolean =>
  of === 'right' && fold !== undefined && fold.copy > 2;

/** The number that a line of a side has in its file; in what several copies came to its own. */
function numberIn(merging: Shown, of: Side, line: number): number | undefined {
  const standing = merging.divergence.copies[of === 'left' ? 0 : 1]?.standing;
  return standing && !isFolded(merging, of) ? standing[line - 1] : line;
}

type Lines = Extract<MergeRow, { kind: 'lines' }>;

/** The line of the copy in focus, or of the other where that has none. */
function thingOf(found: MergeRow, merging: Shown): Thing {
  const { divergence, side } = merging;
  if (found.kind === 'fold') return { fold: found.id };
  const of = found[side] ? side : side === 'left' ? 'right' : 'left';
  const [cell, copy] = [found[of], divergence.copies[of === 'left' ? 0 : 1]];
  if (!cell || !copy) return {};
  const line = numberIn(merging, of, cell.line);
  return { place: { path: copy.path, ...(line !== undefined && { line }) }, text: cell.text };
}

function partsOf(found: MergeRow, merging: Shown, columns: number, told: Told): Parts | Row {
  if (found.kind === 'fold') return foldRow(found.count, found.why, columns);
  const widths = widthsOf(merging, columns);
  return columnsOf(merging, columns).map((column, at) => {
    const width = widths[at] ?? 0;
    if (column === 'result') return middlePart(found, merging, width, told);
    const cell = found[column];
    const choice = found.stop === undefined ? undefined : merging.choosing.choices[found.stop];
    const look = cell && sideLook(found, column, cell, choice);
    const number = cell && numberIn(merging, column, cell.line);
    return cellPart(cell, look, width, told[column]?.colours, number);
  });
}

function middlePart(found: Lines, merging: Shown, columns: number, told: Told): Part {
  const cell = middleCell(found, merging);
  const colours = merging.showBase ? undefined : told.result?.colours;
  return cellPart(cell, middleLook(found), columns, colours, cell?.line);
}
