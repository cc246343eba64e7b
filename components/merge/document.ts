import { type MergeRow, mergeRows, type SideCell } from '../../src/merge/merge-rows.ts';
import type { Cell } from '../../src/merge/rows.ts';
import { pieceOf } from '../../src/merge/sides.ts';
import type { Choosing } from '../../src/merge/stops.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import type { Merging } from '../../store/merge.ts';
import { cellSpans, type Look } from '../panes/cell.ts';
import { type FoldedDocument, foldRow, nameOf } from '../panes/divergence.ts';
import { as, beside, EMPTY, fitRow, type Row, row, type Span } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';
import { remember } from '../view/remember.ts';
import { foldedInto } from './folds.ts';

/** The rows of a merge, with what keys need to know about them. */
export interface MergeDocument extends FoldedDocument {
  readonly kind: 'merge';
  readonly stopAt: (line: number) => number | undefined;
  /** Whether the result was edited by hand on a row, outside of the differences. */
  readonly editedAt: (line: number) => boolean;
  readonly rowOf: (stop: number) => number;
  /** Name of the line that a side has on a row, as the choice `lines` calls it. */
  readonly nameAt: (line: number, side: 'left' | 'right') => string | undefined;
  /** Line number (from 1) that a side has on a row. */
  readonly numberAt: (line: number, side: 'left' | 'right') => number | undefined;
  /** Lines of a side altogether. */
  readonly lengthOf: (side: 'left' | 'right') => number;
  /** One row of the result alone. */
  readonly resultRow: (line: number, columns: number, from: number) => Row | undefined;
}

/** Columns from which the result stands between the copies; under that it stands below them. */
export const ROOM_FOR_THREE = 120;

/** The rows of a merge, which stay the same where only the cursor moves. */
const laidOut = remember(
  (
    merge: Choosing['merge'],
    stops: Choosing['stops'],
    choices: Choosing['choices'],
    patches: Merging['patches'],
    context: number,
    open: ReadonlySet<string>,
    base: boolean,
  ) => mergeRows({ merge, stops, choices }, { context, open, patches, base }),
);

/** Both copies and the result, row by row. */
export function mergeDocument(
  merging: Merging,
  options: { readonly context: number; readonly open: ReadonlySet<string> },
  now: number,
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
  const lineAt = (line: number): Extract<MergeRow, { kind: 'lines' }> | undefined => {
    const found = at(line);
    return found.kind === 'lines' ? found : undefined;
  };
  return {
    kind: 'merge',
    length: rows.length,
    stops: choosing.stops.map((_, stop) => rowOf(stop)),
    head: columns => headRow(merging, columns, now),
    row: (line, columns, from) => draw(at(line), merging, columns, from),
    words: line => {
      const found = lineAt(line);
      return `${found?.left?.text ?? ''}\n${found?.result?.text ?? ''}\n${found?.right?.text ?? ''}`;
    },
    foldAt: line => {
      const found = at(line);
      return found.kind === 'fold' ? found.id : undefined;
    },
    stopAt: line => lineAt(line)?.stop,
    editedAt: line => lineAt(line)?.by === 'hand',
    rowOf,
    nameAt: (line, of) => lineAt(line)?.[of]?.name,
    numberAt: (line, of) => lineAt(line)?.[of]?.line,
    lengthOf: of => choosing.merge.pieces.reduce((sum, piece) => sum + pieceOf(piece, of).length, 0),
    resultRow: (line, columns, from) => {
      const found = lineAt(line);
      const middle = found && middleCell(found, merging);
      return middle && column(middle, middleLook(found), columns, from);
    },
  };
}

function headRow(merging: Merging, columns: number, now: number): Row {
  const { divergence, side, showBase } = merging;
  const [left, right] = divergence.copies;
  if (!left || !right) return EMPTY;
  const more = divergence.fold ? foldedInto(divergence.fold) : '';
  const name = (copy: typeof left, of: 'left' | 'right', width: number): Row => {
    const told = of === 'right' && more !== '' ? [as('accent', ` ${more}`)] : [];
    const room = width - 1 - (told.length > 0 ? more.length + 1 : 0);
    return row(side === of ? as('focus', '▶') : ' ', ...nameOf(copy, room, now).spans, ...told);
  };
  const middle = row(' ', as('title', showBase ? 'before both' : 'result'));
  const [first = 0, ...rest] = widths(columns);
  return parts(columns, name(left, 'left', first), middle, name(right, 'right', rest.at(-1) ?? 0));
}

/** Widths of the columns of a row: left, result where there is room, right. */
function widths(columns: number): readonly number[] {
  if (columns < ROOM_FOR_THREE) {
    const half = Math.floor((columns - 1) / 2);
    return [half, columns - 1 - half];
  }
  const third = Math.floor((columns - 2) / 3);
  return [third, columns - 2 - 2 * third, third];
}

/** The columns of a row beside each other; the middle one only where there is room. */
function parts(columns: number, left: Row, middle: Row, right: Row): Row {
  const [first = 0, second = 0, third] = widths(columns);
  const bar = as('rule', '│');
  if (third === undefined) return beside(left, right, first, second, bar);
  return beside(beside(left, middle, first, second, bar), right, first + second + 1, third, bar);
}

function draw(found: MergeRow, merging: Merging, columns: number, from: number): Row {
  if (found.kind === 'fold') return fitRow(foldRow(found.count, found.why, columns), columns);
  const [first = 0, second = 0, third] = widths(columns);
  const choice = found.stop === undefined ? undefined : merging.choosing.choices[found.stop];
  const side = (of: 'left' | 'right', width: number): Row => {
    const cell = found[of];
    if (!cell) return row(as('rule', '     .'));
    return column(cell, sideLook(found, of, cell, choice), width, from);
  };
  const middle = middleCell(found, merging);
  return parts(
    columns,
    side('left', first),
    middle ? column(middle, middleLook(found), second, from) : row(as('rule', '     .')),
    side('right', third ?? second),
  );
}

interface ColumnLook extends Look {
  readonly sign: string;
}

/** How a line of a side looks: whether it is taken, waits, or is left out. */
function sideLook(
  { by, stop }: Extract<MergeRow, { kind: 'lines' }>,
  of: 'left' | 'right',
  { name }: SideCell,
  choice: HunkChoice | undefined,
): ColumnLook {
  if (stop === undefined) return { sign: ' ' };
  if (by === 'open') return { sign: '?', text: 'conflict', word: 'conflict' };
  if (by === 'choice' && choice) {
    const taken = takes(choice, of, name);
    return taken ? { sign: '✓', text: 'ok', word: 'ok' } : { sign: ' ', text: 'muted', word: 'muted' };
  }
  const wins = by === of || (by !== 'left' && by !== 'right');
  return wins ? { sign: '=', text: 'added', word: 'addedWord' } : { sign: ' ', text: 'muted', word: 'muted' };
}

function takes(choice: HunkChoice, of: 'left' | 'right', name: string | undefined): boolean {
  if (choice.take === 'lines') return name !== undefined && choice.lines.includes(name);
  return choice.take === of || choice.take === 'left-right' || choice.take === 'right-left';
}

/** What stands in the middle of a row: the result, or the common text where that was asked for. */
const middleCell = (found: Extract<MergeRow, { kind: 'lines' }>, { showBase }: Merging): Cell | undefined =>
  showBase ? found.base : found.result;

function middleLook({ by, stop }: Extract<MergeRow, { kind: 'lines' }>): ColumnLook {
  if (by === 'hand') return { sign: '✎', text: 'ok' };
  if (stop === undefined) return { sign: ' ' };
  if (by === 'open') return { sign: '?', text: 'conflict' };
  return by === 'choice' ? { sign: '✓', text: 'ok' } : { sign: '=', text: 'added' };
}

const SIGNS: Readonly<Record<string, Token>> = { '?': 'conflict', '✓': 'ok', '✎': 'ok', '=': 'added' };

/** One cell: line number, sign, text moved sideways. */
function column(cell: Cell, look: ColumnLook, columns: number, from: number): Row {
  const token = SIGNS[look.sign];
  const sign: Span = token ? as(token, look.sign) : { text: ' ' };
  const body = fitRow(row(...cellSpans(cell, look)), columns - 7, from);
  return row(as('muted', String(cell.line).padStart(5)), sign, ' ', ...body.spans);
}
