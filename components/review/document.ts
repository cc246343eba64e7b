import type { PhaseStatus } from '../../src/session/types.ts';
import type { CommitRun } from '../../store/parts/review.ts';
import type { State } from '../../store/state.ts';
import { as, type Row, row } from '../text/row.ts';
import { type Document, nothing, ofRows } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { remember } from '../view/remember.ts';
import { reviewPage } from './page.ts';
import { sumRows } from './proof.ts';
import { commitTitle } from './title.ts';

const page = remember(reviewPage);
const output = remember(outputDocument);

const phaseOf = ({ overview, reviewed }: State): PhaseStatus | undefined =>
  overview.phases.find(one => one.number === reviewed?.phase);

/** The review of a phase, or the output of its commit once that was begun. */
export function reviewDocument(state: State, columns: number): Document {
  const { reviewed } = state;
  if (!reviewed) return nothing('No phase is under review.');
  if (reviewed.run) return output(reviewed.run, phaseOf(state), state.keyOf, columns);
  if (reviewed.failure !== undefined) return nothing(`The rehearsal failed: ${reviewed.failure}`);
  if (!reviewed.review) return nothing('');
  const commit = state.keyOf('review.commit');
  return page(reviewed.review, phaseOf(state), reviewed.landing, state.landing, commit, columns);
}

export function reviewTitle(state: State, columns: number): Row {
  const { reviewed } = state;
  const title = `Phase ${reviewed?.phase ?? ''}: ${phaseOf(state)?.title ?? ''}`;
  return commitTitle(title, reviewed?.run?.state, { done: 'committed', failed: 'not committed' }, columns);
}

function outputDocument(
  { lines, state, message }: CommitRun,
  phase: PhaseStatus | undefined,
  keyOf: State['keyOf'],
  columns: number,
): Document {
  const said = lines.map(line => row('  ', line));
  const key = (id: string) => as('key', keyOf(id));
  switch (state) {
    case 'running':
      return ofRows(said, [], 'git runs; what hooks and checks say appears here.');
    case 'failed':
      return pageOf(columns, [
        ...said,
        row(''),
        row('  ', as('error', `✗ ${message}`)),
        row('  ', key('review.commit'), ' tries again, ', key('review.back'), ' goes back to the steps.'),
      ]);
    case 'done':
      return pageOf(columns, [
        ...said,
        row(''),
        row('  ', as('ok', `✓ ${message}`)),
        ...measured(phase),
        row(''),
        row(
          '  ',
          key('review.go-on'),
          ' goes on to the next phase. ',
          key('phase.take-back'),
          ', there, takes this one back.',
        ),
      ]);
  }
}

function pageOf(columns: number, rows: readonly Row[]): Document {
  const page = new Page(columns);
  for (const one of rows) page.add(one);
  return page.document();
}

/** What was measured on the commits that were made. */
function measured(phase: PhaseStatus | undefined): Row[] {
  if (!phase?.lines) return [];
  const { lines, kept = 0, restored = 0, lost = 0 } = phase;
  return [
    row('  ', as('muted', 'Measured on the commits that were made, files changed in place included:')),
    ...sumRows({ lines, kept, restored, lost }),
  ];
}
