import type { Looked } from '../../src/after/looked.ts';
import { currentPhase, waiting } from '../../store/overview.ts';
import { counted } from '../../store/words.ts';
import { lines, lostIn } from '../audit/words.ts';
import { as, fitRow, justify, type Row, row, rowWidth } from '../text/row.ts';
import type { Picture } from './view.tsx';

/** Columns of the plan's name at least. */
const LEAST = 8;

/** The first line: which plan, how far, which branch. */
export const headerRows: Picture = (state, { columns }) => {
  const { branch, head } = state.overview.repository;
  const place = row(as('muted', `${branch} ${head.slice(0, 8)} `));
  const done = row(
    as('muted', '  '),
    as('accent', state.looked ? lookedProgress(state.looked) : progress(state)),
  );
  // Where there is little room, the plan's name is cut and not how far it is.
  const room = columns - 2 - rowWidth(done) - rowWidth(place);
  const title = fitRow(
    row(
      as(
        'title',
        state.looked
          ? `audit ${state.looked.range.replace(/[0-9a-f]{12}/g, id => id.slice(0, 8))}`
          : state.title,
      ),
    ),
    Math.max(LEAST, room),
  );
  return [justify(row(' ', ...title.spans, ...done.spans), place, columns)];
};

function progress({ overview }: Parameters<Picture>[0]): string {
  const phase = currentPhase(overview);
  const own = overview.phases.filter(({ outside }) => !outside);
  const all = own.length;
  if (!phase) {
    if (overview.phases.every(({ items }) => items.length === 0)) return 'no step to do';
    return all === 1 ? 'its phase is committed' : `all ${counted(all, 'phase')} committed`;
  }
  const decided = phase.items.length - waiting(phase).length;
  // Not every plan numbers its phases from 1 on.
  const place = own.indexOf(phase) + 1;
  const which = place === phase.number ? `${place} of ${all}` : `${phase.number} (${place} of ${all})`;
  const where = phase.outside ? 'outside the phases' : `phase ${which}`;
  return `${where}: ${decided} of ${phase.items.length} decided`;
}

function lookedProgress(looked: Looked): string {
  if (looked.pairs.length === 0) return 'no line lost its author';
  const taken = looked.pairs.filter(pair => looked.states.get(pair.id) === 'taken');
  return `${lines(lostIn(taken))} of ${lostIn(looked.pairs).toLocaleString('en')} to be given back`;
}

export const emptyRow: Row = row('');
