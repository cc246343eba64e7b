import { currentPhase, waiting } from '../../store/overview.ts';
import { counted } from '../../store/words.ts';
import { as, justify, type Row, row } from '../text/row.ts';
import type { Picture } from './view.tsx';

/** The first line: which plan, how far, which branch. */
export const headerRows: Picture = (state, { columns }) => {
  const { branch, head } = state.overview.repository;
  return [
    justify(
      row(' ', as('title', state.title), as('muted', '  '), as('accent', progress(state))),
      row(as('muted', `${branch} ${head.slice(0, 8)} `)),
      columns,
    ),
  ];
};

function progress({ overview }: Parameters<Picture>[0]): string {
  const phase = currentPhase(overview);
  const all = overview.phases.length;
  if (!phase) return all === 0 ? 'no phases' : `all ${counted(all, 'phase')} committed`;
  const decided = phase.items.length - waiting(phase).length;
  return `phase ${phase.number} of ${all}: ${decided} of ${phase.items.length} decided`;
}

export const emptyRow: Row = row('');
