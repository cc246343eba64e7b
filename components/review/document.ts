import type { CommitRun } from '../../store/review.ts';
import type { State } from '../../store/state.ts';
import { as, type Row, row } from '../text/row.ts';
import { type Document, nothing, ofRows } from '../view/document.ts';
import { remember } from '../view/remember.ts';
import { reviewPage } from './page.ts';

const page = remember(reviewPage);
const output = remember(outputDocument);

/** The review of a phase, or the output of its commit once that was begun. */
export function reviewDocument({ reviewed }: State, columns: number): Document {
  if (!reviewed) return nothing('No phase is under review.');
  if (reviewed.run) return output(reviewed.run);
  if (reviewed.failure !== undefined) return nothing(`The rehearsal failed: ${reviewed.failure}`);
  if (!reviewed.review) return nothing('');
  return page(reviewed.review, reviewed.landing, columns);
}

export function reviewTitle({ reviewed, overview }: State): Row {
  const phase = overview.phases.find(one => one.number === reviewed?.phase);
  const title = `▶ Phase ${reviewed?.phase ?? ''}: ${phase?.title ?? ''} `;
  switch (reviewed?.run?.state) {
    case 'running':
      return row(as('focus', title), as('accent', 'is being committed'));
    case 'done':
      return row(as('focus', title), as('ok', '● committed'));
    case 'failed':
      return row(as('focus', title), as('error', '✗ not committed'));
    default:
      return row(as('focus', title), as('muted', 'as it would be committed; nothing is touched yet'));
  }
}

function outputDocument({ lines, state, message }: CommitRun): Document {
  const end: Row[] = [];
  if (state === 'done')
    end.push(row(''), row('  ', as('ok', `✓ ${message}`)), row('  ', as('muted', 'enter goes on.')));
  if (state === 'failed')
    end.push(
      row(''),
      row('  ', as('error', `✗ ${message}`)),
      row('  ', as('muted', 'c tries again, esc goes back to the steps.')),
    );
  return ofRows(
    [...lines.map(line => row('  ', line)), ...end],
    [],
    'git runs; what hooks and checks say appears here.',
  );
}
