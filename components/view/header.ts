import { currentPhase, waiting } from '../../store/overview.ts';
import { counted } from '../../store/words.ts';
import { as, fitRow, justify, type Row, row, rowWidth } from '../text/row.ts';
import type { Picture } from './view.tsx';

/** Columns of the plan's name at least. */
const LEAST = 8;

/** The first line: which plan, how far, which branch. */
export const headerRows: Picture = (state, { columns }) => {
  const { branch, head } = state.overview.repository;
  const place = row(as('muted', `${branch} ${head.slice(0, 8)} `));
  const done = row(as('muted', '  '), as('accent', progress(state)));
  // Where there is little room, the plan's name is cut and not how far it is.
  const room = columns - 2 - rowWidth(done) - rowWidth(place);
  const title = fitRow(row(as('title', state.title)), Math.max(LEAST, room));
  return [justify(row(' ', ...title.spans, ...done.spans), place, columns)];
};

function progress({ overview }: Parameters<Picture>[0]): string {
  const phase = currentPhase(overview);
  const all = overview.phases.length;
  if (!phase) return all === 0 ? 'no phases' : `all ${counted(all, 'phase')} committed`;
  const decided = phase.items.length - waiting(phase).length;
  return `phase ${phase.number} of ${all}: ${decided} of ${phase.items.length} decided`;
}

export const emptyRow: Row = row('');
