import type { State } from '../../store/state.ts';
import type { Binding } from './binding.ts';
import { openThing } from './opening.ts';
import { cannotCommit } from './reasons.ts';

/** Keys of the review of a phase. */
export const REVIEWING: readonly Binding[] = [
  {
    id: 'review.commit',
    keys: ['c'],
    contexts: ['review'],
    label: 'commit',
    help: 'Commit the phase: runs the git commands that are listed.',
    hint: 1,
    disabled: cannotCommit,
    run: ({ state }) => state.commit(),
  },
  {
    id: 'review.back',
    keys: ['esc'],
    contexts: ['review'],
    label: 'back to the steps',
    help: 'Back to the steps; while a check runs before the commit: give it up.',
    hint: 2,
    moves: true,
    disabled: state =>
      isCommitting(state) && state.progress?.fixed !== false ? 'The commit is under way.' : undefined,
    run: ({ state }) => (isCommitting(state) ? void state.cancel() : state.closeReview()),
  },
  {
    id: 'review.go-on',
    keys: ['enter', 'space'],
    contexts: ['review'],
    label: 'open',
    labelNow: state => (isCommitted(state) ? 'go on' : undefined),
    help: 'Open what is under the cursor: the change of a file, a commit, the step of a problem. After the commit: on to the next phase.',
    hint: 3,
    moves: true,
    run: act => (isCommitted(act.state) ? act.state.closeReview() : openThing(act)),
  },
];

const isCommitting = (state: State): boolean => state.reviewed?.run?.state === 'running';
const isCommitted = (state: State): boolean => state.reviewed?.run?.state === 'done';
