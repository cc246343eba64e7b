import type { PhaseStatus } from '../../src/session/types.ts';
import type { CommitRun } from '../../store/parts/review.ts';
import type { State } from '../../store/state.ts';
import { hasNoChange } from '../steps/words.ts';
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
  if (reviewed.run) {
    const isLast = state.overview.current === undefined;
    return output(reviewed.run, phaseOf(state), isLast, state.keyOf, columns);
  }
  if (reviewed.failure !== undefined) return nothing(`The rehearsal failed: ${reviewed.failure}`);
  if (!reviewed.review) return nothing('');
  return page(reviewed.review, phaseOf(state), reviewed.landing, state.landing, state.keyOf, columns);
}

export function reviewTitle(state: State, columns: number): Row {
  const { reviewed } = state;
  const phase = phaseOf(state);
  const title = `Phase ${reviewed?.phase ?? ''}: ${phase?.title ?? ''}`;
  const done = phase && hasNoChange(phase) ? 'no change' : 'committed';
  return commitTitle(title, reviewed?.run?.state, { done, failed: 'not committed' }, columns);
}

function outputDocument(
  { lines, state, message }: CommitRun,
  phase: PhaseStatus | undefined,
  isLast: boolean,
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
          isLast ? ' goes on to the last page. ' : ' goes on to the next phase. ',
          ...(phase && hasNoChange(phase)
            ? []
            : [key('phase.take-back'), ', in the list of steps, takes this one back.']),
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
