import { topOverlay } from '../../store/overlay.ts';
import { placeFor } from '../../store/retarget.ts';
import type { State } from '../../store/state.ts';
import { itemUnderCursor } from '../../store/step.ts';
import { as, type Row, row } from '../text/row.ts';
import type { Area } from '../view/layout.ts';
import { AROUND_OFFERS, askedRows, OFFERS } from './asked.ts';

/** Lines that the choice of a place takes. */
export const DESTINATION_LINES = OFFERS + AROUND_OFFERS + 1;

/** Where a file is to go: the file, the path as it is typed, what comes of it, and paths that are likely or look like it. */
export function destinationRows(state: State, { columns, rows }: Area): Row[] {
  const top = topOverlay(state);
  if (top?.kind !== 'prompt') return [];
  const from = itemUnderCursor(state)?.operation.from;
  const to = placeFor(top.text, from, state.paths);
  const there = state.paths.includes(to) ? ' is there already: the two become one' : ' is free';
  const hint =
    top.text.trim() === ''
      ? row(as('muted', 'a path of the repository; in a folder the file keeps its name'))
      : row(as('path', to), as('muted', there));
  return [row(as('muted', from ?? '')), ...askedRows(state, top, hint, { columns, rows: rows - 1 })];
}
