import { counts } from '../../src/merge/stops.ts';
import type { Syntax } from '../../src/session/types.ts';
import { nameOf } from '../panes/divergence.ts';
import { cut, width } from '../text/cells.ts';
import { as, besideAll, EMPTY, type Row, row, type Span } from '../text/row.ts';
import { columnsOf, type Shown, type Told, widthsOf } from './columns.ts';
import { foldedInto } from './folds.ts';

/** Columns that the name of a copy keeps beside what its language says. */
const NAME = 20;

/** What each column is, and whether it parses. */
export function headRow(merging: Shown, columns: number, now: number, told: Told): Row {
  const widths = widthsOf(merging, columns);
  const cells = columnsOf(merging, columns).map((column, at) => {
    const room = widths[at] ?? 0;
    if (column === 'result') {
      const title = merging.showBase ? 'before both' : 'result';
      return row(' ', as('title', title), ...resultSpans(merging, told, room - title.length - 2));
    }
    return sideRow(merging, column, room, now, told[column]);
  });
  return besideAll(cells, widths, as('rule', '│'));
}

/** A copy by its path, the side in focus marked. */
function sideRow(
  { divergence, side }: Shown,
  of: 'left' | 'right',
  columns: number,
  now: number,
  told: Syntax | undefined,
): Row {
  const copy = divergence.copies[of === 'left' ? 0 : 1];
  if (!copy) return EMPTY;
  const more = divergence.fold && of === 'right' ? foldedInto(divergence.fold) : '';
  const folded = more === '' ? [] : [as('accent', ` ${more}`)];
  const judged = parsesSpans(told, columns - NAME - 1);
  const taken = [...folded, ...judged].reduce((sum, span) => sum + width(span.text), 0);
  const name = nameOf(copy, columns - 1 - taken, now);
  return row(side === of ? as('focus', '▶') : ' ', ...name.spans, ...folded, ...judged);
}

/** Whether the result parses; nothing as long as something is open, for then it is not what will stand there. */
export const resultSpans = (merging: Shown, told: Told, room: number): readonly Span[] =>
  merging.showBase || counts(merging.choosing).unsolved > 0 ? [] : parsesSpans(told.result, room);

/** Whether a text parses, with the first line that does not; nothing while that is not known, or where nothing here can tell. */
function parsesSpans(told: Syntax | undefined, room: number): readonly Span[] {
  if (!told || told.parses === undefined || room < 2) return [];
  const { parses } = told;
  if (parses.ok) return [as('ok', room < 9 ? ' ✓' : ' ✓ parses')];
  return [as('error', cut(` ✗ line ${parses.line}: ${parses.message}`, room))];
}
