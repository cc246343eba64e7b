import { apartUnderCursor } from '../../store/dismiss.ts';
import { value } from '../../store/load.ts';
import { pathsOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { itemUnderCursor, targets } from '../../store/step.ts';
import { counted } from '../../store/words.ts';
import { copyWords } from '../steps/words.ts';
import type { Binding, Context } from './binding.ts';
import {
  cannotAccept,
  cannotAcceptSure,
  cannotClear,
  cannotCorrectLine,
  cannotCorrectStep,
  cannotDecide,
  cannotDelete,
  cannotEdit,
  cannotGiveReason,
  cannotKeep,
  cannotMerge,
  cannotRetarget,
  cannotReview,
  cannotSayNothing,
  cannotTakeBack,
} from './reasons.ts';

const STEPS: readonly Context[] = ['list', 'pane'];

/** Keys that decide. */
export const DECIDING: readonly Binding[] = [
  {
    id: 'step.accept',
    keys: ['enter'],
    contexts: STEPS,
    label: 'accept',
    help: 'Accept what is proposed for the step, or for every step of the range, and go on.',
    hint: 1,
    disabled: cannotAccept,
    run: ({ state }) => state.accept(),
  },
  {
    id: 'step.skip',
    keys: ['s'],
    contexts: STEPS,
    label: 'skip',
    help: 'Leave the files of the step as they are, and go on.',
    hint: 2,
    disabled: cannotDecide,
    run: ({ state }) => state.skip(),
  },
  {
    id: 'step.keep',
    keys: ['K'],
    contexts: STEPS,
    label: 'keep one',
    help: 'Choose the copy whose text is kept whole.',
    hint: 4,
    disabled: cannotKeep,
    run: ({ state }) => openKeep(state),
  },
  {
    id: 'step.merge',
    keys: ['m'],
    contexts: STEPS,
    label: 'merge',
    help: 'Merge the copies, difference by difference.',
    hint: 4,
    disabled: cannotMerge,
    run: ({ state }) => state.openMerge(),
  },
  {
    id: 'step.retarget',
    keys: ['t'],
    contexts: STEPS,
    label: 'other path',
    help: 'Do it, but put the file at another path: likely ones are offered, others are found by their letters.',
    hint: 5,
    disabled: cannotRetarget,
    run: ({ state }) => state.beginRetarget(),
  },
  {
    id: 'step.delete',
    keys: ['D'],
    contexts: STEPS,
    label: 'delete',
    help: 'Delete the file that is left in a folder which goes.',
    hint: 11,
    disabled: cannotDelete,
    run: ({ state }) => state.deleteLeft(),
  },
  {
    id: 'step.edit',
    keys: ['e'],
    contexts: STEPS,
    label: 'edit',
    help: 'Write the result in your editor ($EDITOR).',
    hint: 6,
    disabled: cannotEdit,
    run: ({ state }) => state.edit(),
  },
  {
    id: 'step.correct',
    keys: ['r'],
    contexts: STEPS,
    label: 'read it so',
    help: 'Say what the line of the plan means: another kind, source or destination.',
    hint: 7,
    disabled: cannotCorrectStep,
    run: ({ state }) => state.beginCorrection(),
  },
  {
    id: 'line.add',
    keys: ['a'],
    contexts: ['list'],
    label: 'add what it asks',
    help: 'Say what a line asks for that was not understood or not taken.',
    hint: 1,
    disabled: cannotCorrectLine,
    run: ({ state }) => state.beginCorrection(),
  },
  {
    id: 'line.nothing',
    keys: ['n'],
    contexts: ['list'],
    label: 'no matter',
    help: 'Say that a line that was not understood or not taken asks for nothing, or why what is left is no matter.',
    hint: 2,
    disabled: cannotSayNothing,
    run: ({ state }) => (apartUnderCursor(state) ? state.beginDismissal() : state.asksForNothing()),
  },
  {
    id: 'step.clear',
    keys: ['u'],
    contexts: STEPS,
    label: 'clear',
    help: 'Take the decision on the step, or on every step of the range, back: it is open again.',
    hint: 9,
    disabled: cannotClear,
    run: ({ state }) => state.clear(),
  },
  {
    id: 'step.why',
    keys: ['w'],
    contexts: STEPS,
    label: 'why',
    help: 'Write down why it is decided so: the record keeps it, and the report shows it.',
    hint: 8,
    disabled: cannotGiveReason,
    run: ({ state }) => openWhy(state),
  },
  {
    id: 'phase.accept-sure',
    keys: ['A'],
    contexts: STEPS,
    label: 'accept all sure',
    help: 'Accept every sure proposal of the phase at once.',
    hint: 3,
    disabled: cannotAcceptSure,
    run: ({ state }) => state.acceptSure(),
  },
  {
    id: 'phase.review',
    keys: ['c'],
    contexts: STEPS,
    label: 'review',
    help: 'Show what the phase would commit; it is committed from there.',
    hint: 2,
    disabled: cannotReview,
    run: ({ state }) => {
      const { current } = state.overview;
      if (current !== undefined) state.openReview(current);
    },
  },
  {
    id: 'phase.take-back',
    keys: ['U'],
    contexts: STEPS,
    label: 'take phase back',
    help: 'Take the last committed phase back, after asking.',
    disabled: cannotTakeBack,
    run: ({ state }) => openTakeBack(state),
  },
];

function openKeep(state: State): void {
  const operation = itemUnderCursor(state)?.operation;
  if (!operation) return;
  const found = value(state, 'divergence', operation.id);
  const choices = found
    ? found.copies.map(copy => ({
        label: copy.path,
        detail: copyWords(copy, found, state.now),
        deed: { type: 'keep', path: copy.path } as const,
      }))
    : pathsOf(state).map(path => ({ label: path, detail: '', deed: { type: 'keep', path } as const }));
  state.open({ kind: 'menu', title: 'Keep the text of', choices, cursor: 0 });
}

function openWhy(state: State): void {
  const text = targets(state).find(item => item.decision?.why)?.decision?.why ?? '';
  state.open({ kind: 'prompt', purpose: 'why', title: 'Decided so, because', text, caret: text.length });
}

function openTakeBack(state: State): void {
  const phase = state.overview.phases.findLast(one => one.state === 'committed');
  if (!phase) return;
  state.open({
    kind: 'confirm',
    title: `Take phase ${phase.number} back?`,
    lines: [
      `Its ${counted(phase.commits.length, 'commit')} will be removed from the branch ${state.overview.repository.branch}.`,
      'The decisions stay: the phase can be committed again.',
    ],
    deed: { type: 'take back' },
  });
}
