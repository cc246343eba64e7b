import type { MergeRow, SideCell } from '../../src/merge/merge-rows.ts';
import type { Cell } from '../../src/merge/rows.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import type { Colours } from '../../src/references/colours/types.ts';
import { cellSpans, type Look } from '../panes/cell.ts';
import { as, EMPTY, row } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';
import type { Part } from '../view/part.ts';
import type { Shown } from './columns.ts';

type Lines = Extract<MergeRow, { kind: 'lines' }>;

/** How a line of a merge looks: a sign for how it stands, and the tokens of its text. */
export interface ColumnLook extends Look {
  readonly sign: string;
}

/** How a line of a side looks: whether it is taken, waits, or is left out. */
export function sideLook(
  { by, stop }: Lines,
  of: 'left' | 'right',
  { name }: SideCell,
  choice: HunkChoice | undefined,
): ColumnLook {
  if (stop === undefined) return { sign: ' ' };
  if (by === 'open') return { sign: '?', text: 'conflict', word: 'conflictWord' };
  if (by === 'choice' && choice) {
    const taken = takes(choice, of, name);
    return taken
      ? { sign: '✓', text: 'ok', word: 'addedWord' }
      : { sign: ' ', text: 'muted', word: 'removedWord' };
  }
  const wins = by === of || (by !== 'left' && by !== 'right');
  return wins
    ? { sign: '=', text: 'added', word: 'addedWord' }
    : { sign: ' ', text: 'muted', word: 'removedWord' };
}

function takes(choice: HunkChoice, of: 'left' | 'right', name: string | undefined): boolean {
  if (choice.take === 'lines') return name !== undefined && choice.lines.includes(name);
  return choice.take === of || choice.take === 'left-right' || choice.take === 'right-left';
}

/** What stands in the middle of a row: the result, or the common text where that was asked for. */
export const middleCell = (found: Lines, { showBase }: Shown): Cell | undefined =>
  showBase ? found.base : found.result;

export function middleLook({ by, stop }: Lines): ColumnLook {
  if (by === 'hand') return { sign: '✎', text: 'ok' };
  if (stop === undefined) return { sign: ' ' };
  if (by === 'open') return { sign: '?', text: 'conflict', word: 'conflictWord' };
  return by === 'choice'
    ? { sign: '✓', text: 'ok', word: 'addedWord' }
    : { sign: '=', text: 'added', word: 'addedWord' };
}

const SIGNS: Readonly<Record<string, Token>> = { '?': 'conflict', '✓': 'ok', '✎': 'ok', '=': 'added' };

/** Columns of line number and sign. */
const TAKEN = 7;

/** One cell: line number, sign, text. */
export function cellPart(
  cell: Cell | undefined,
  look: ColumnLook | undefined,
  columns: number,
  colours: Colours | undefined,
  number: number | undefined,
): Part {
  if (!cell || !look) return { before: [as('rule', '     .')], taken: TAKEN, text: EMPTY, columns };
  const token = SIGNS[look.sign];
  return {
    before: [
      as('muted', String(number ?? '').padStart(5)),
      token ? as(token, look.sign) : { text: ' ' },
      { text: ' ' },
    ],
    taken: TAKEN,
    text: row(...cellSpans(cell, look.text ? look : { ...look, colours: colours?.[cell.line - 1] })),
    columns,
  };
}
