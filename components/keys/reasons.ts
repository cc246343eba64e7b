import type { Item } from '../../src/session/types.ts';
import { isDecided } from '../../store/decide.ts';
import { value } from '../../store/load.ts';
import { currentPhase, isWaiting } from '../../store/overview.ts';
import { blamePlace, pathsOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { entryOf, itemUnderCursor, phaseUnderCursor, targets } from '../../store/step.ts';
import { hasCopies } from '../../store/want.ts';
import { counted } from '../../store/words.ts';

/** Why a key cannot act: each returns a sentence, or `undefined` where it can. */
type Reason = string | undefined;

function notDecidable({ keyOf }: State, items: readonly Item[]): Reason {
  if (items.length === 0)
    return `No step is under the cursor: ${keyOf('move.down')} and ${keyOf('move.up')} move to one.`;
  const committed = items.find(item => item.state === 'done');
  return (
    committed &&
    `Phase ${committed.operation.phase} is committed; ${keyOf('phase.take-back')} takes the last phase back.`
  );
}

export function cannotAccept(state: State): Reason {
  const items = targets(state);
  if (items.some(item => item.proposal) || isBeingLookedAt(state)) return notDecidable(state, items);
  return (
    notDecidable(state, items) ??
    `Nothing is proposed for this step: ${state.keyOf('help')} shows what else can be done.`
  );
}

export const cannotDecide = (state: State): Reason => notDecidable(state, targets(state));

export function cannotRetarget(state: State): Reason {
  const item = itemUnderCursor(state);
  const impossible = notDecidable(state, item ? [item] : []);
  const { to, left } = item?.operation ?? {};
  return impossible ?? (to === undefined && !left ? 'This step puts no file anywhere.' : undefined);
}

export function cannotDelete(state: State): Reason {
  const items = targets(state);
  return (
    notDecidable(state, items) ??
    (items.every(({ operation }) => operation.left)
      ? undefined
      : `This is for files that are left in a folder that goes; ${state.keyOf('step.correct')} says that a step deletes.`)
  );
}

export function cannotKeep(state: State): Reason {
  const item = itemUnderCursor(state);
  const impossible = notDecidable(state, item ? [item] : []);
  if (impossible || (item && hasCopies(item))) return impossible;
  return item?.state === 'skipped'
    ? `The files stay as they are: ${state.keyOf('step.clear')} opens the step again.`
    : 'There is only one file: nothing to choose from.';
}

export function cannotMerge(state: State): Reason {
  const impossible = cannotKeep(state);
  if (impossible) return impossible;
  const item = itemUnderCursor(state);
  const divergence = item && value(state, 'divergence', item.operation.id);
  return divergence && divergence.differing === 0 ? 'The copies do not differ: nothing to merge.' : undefined;
}

export function cannotEdit(state: State): Reason {
  const item = itemUnderCursor(state);
  const impossible = notDecidable(state, item ? [item] : []);
  if (impossible) return impossible;
  return item?.operation.kind === 'remove-directory' ? 'A folder has no text to edit.' : undefined;
}

export function cannotCorrectStep(state: State): Reason {
  const item = itemUnderCursor(state);
  return notDecidable(state, item ? [item] : []);
}

export function cannotCorrectLine(state: State): Reason {
  const kind = entryOf(state)?.kind;
  if (kind === 'unread' || kind === 'not-taken') return undefined;
  return `This is for lines that were not understood; ${state.keyOf('step.correct')} corrects a step.`;
}

export function cannotSayNothing(state: State): Reason {
  if (entryOf(state)?.kind === 'apart') return undefined;
  return (
    cannotCorrectLine(state) &&
    `This is for lines that were not understood or not taken; ${state.keyOf('step.skip')} skips a step.`
  );
}

export function cannotClear(state: State): Reason {
  const items = targets(state);
  return notDecidable(state, items) ?? (items.every(isWaiting) ? 'Nothing is decided here yet.' : undefined);
}

export function cannotGiveReason(state: State): Reason {
  const items = targets(state);
  const impossible = notDecidable(state, items);
  if (impossible) return impossible;
  return items.some(isDecided) ? undefined : `Decide first; then ${state.keyOf('step.why')} writes down why.`;
}

export const cannotMark = (state: State): Reason => {
  const item = itemUnderCursor(state);
  return notDecidable(state, item ? [item] : []);
};

export function cannotAcceptSure(state: State): Reason {
  const phase = phaseUnderCursor(state);
  const sure = phase?.items.filter(item => isWaiting(item) && item.proposal?.sure) ?? [];
  return sure.length > 0 || isBeingLookedAt(state) ? undefined : 'No sure proposal waits in this phase.';
}

/** Whether what is proposed may still come: then a key waits for it. */
function isBeingLookedAt(state: State): boolean {
  const phase = phaseUnderCursor(state);
  return phase?.unseen === true;
}

export function cannotReview(state: State): Reason {
  return currentPhase(state.overview)
    ? undefined
    : 'Every phase is committed: there is nothing left to review.';
}

export function cannotCommit(state: State): Reason {
  const reviewed = state.reviewed;
  if (!reviewed) return 'No phase is under review.';
  if (reviewed.run?.state === 'running') return 'The commit is under way.';
  if (reviewed.run?.state === 'done') return `It is committed: ${state.keyOf('review.back')} goes on.`;
  if (reviewed.failure) return 'The rehearsal failed: there is nothing to commit.';
  if (!reviewed.review) return 'The rehearsal is still under way.';
  const { problems } = reviewed.review;
  return problems.length > 0
    ? `${counted(problems.length, 'problem')} to solve first: ${problems[0]}`
    : undefined;
}

export function cannotTakeBack(state: State): Reason {
  const committed = state.overview.phases.some(phase => phase.state === 'committed');
  return committed ? undefined : 'No phase is committed.';
}

export function cannotLeave(state: State): Reason {
  return state.reviewed?.run?.state === 'running' || state.reweaving?.landing === 'running'
    ? 'A commit is under way: wait until it has ended.'
    : undefined;
}

export function cannotFold(state: State): Reason {
  const kind = entryOf(state)?.kind;
  return kind === undefined ? 'Nothing to fold.' : undefined;
}

/** Only a step has more than one page. */
export function cannotChangePane(state: State): Reason {
  if (entryOf(state)?.kind === 'item') return undefined;
  const steps = [state.keyOf('move.down'), state.keyOf('move.up')].join(' and ');
  return `This row has one page only; a step has five: ${steps} move to one.`;
}

export function cannotBlameParent(state: State): Reason {
  if (state.pane !== 'blame')
    return `Only the blame pane (${state.keyOf('pane.blame')}) knows the commits before.`;
  return blamePlace(state) ? undefined : 'There is no file to blame.';
}

export function cannotSwitchCopy(state: State): Reason {
  return pathsOf(state).length > 1 ? undefined : 'There is only one file.';
}
