import { counts } from '../../src/merge/stops.ts';
import { viewOf } from '../../store/pane.ts';
import { currentMerge } from '../merge/current.ts';
import { thingAt } from '../view/document.ts';
import type { Binding, Context } from './binding.ts';
import { choose, follow, locate, onHunk, onMany, side, takeAndGoOn, unsolved } from './hunk.ts';

const MERGE: readonly Context[] = ['merge'];

/** Keys that choose in a merge. */
export const MERGING: readonly Binding[] = [
  {
    id: 'merge.take-and-go-on',
    keys: ['enter'],
    contexts: MERGE,
    label: 'take and go on',
    labelNow: ({ merging }) =>
      merging && counts(merging.choosing).unsolved === 0 ? 'write it down' : undefined,
    help: 'Take the difference from the side in focus and go to the next open one; with none open, write the merge down.',
    hint: 1,
    run: takeAndGoOn,
  },
  {
    id: 'merge.take',
    keys: ['space'],
    contexts: MERGE,
    label: 'take',
    help: 'Take the difference under the cursor from the side in focus; on a folded line, unfold it.',
    hint: 2,
    run: act => {
      const { state } = act;
      const { fold } = thingAt(act.document, viewOf(state).line);
      if (fold !== undefined) state.openFold(fold);
      else choose(act, { take: side(state) });
    },
  },
  {
    id: 'merge.both',
    keys: ['b'],
    contexts: MERGE,
    label: 'both',
    help: 'Take both, the side in focus first.',
    hint: 3,
    run: act => choose(act, { take: side(act.state) === 'left' ? 'left-right' : 'right-left' }),
  },
  {
    id: 'merge.line',
    keys: ['.'],
    contexts: MERGE,
    label: 'this line',
    help: 'Take the single line under the cursor from the side in focus, or give it back; lines stand in the order they are taken.',
    hint: 4,
    run: act => {
      const name = currentMerge(act.state)?.nameAt(viewOf(act.state).line, side(act.state));
      if (name === undefined) act.state.tell('This side has no line here to take.', 'note');
      else onHunk(act, { type: 'line', line: name });
    },
  },
  {
    id: 'merge.base',
    keys: ['o'],
    contexts: MERGE,
    label: 'as before',
    help: 'Take the text as it was before both changed it.',
    run: act => choose(act, { take: 'base' }),
  },
  {
    id: 'merge.neither',
    keys: ['x'],
    contexts: MERGE,
    label: 'neither',
    help: 'Take neither: the lines go.',
    run: act => choose(act, { take: 'neither' }),
  },
  {
    id: 'merge.edit',
    keys: ['e'],
    contexts: MERGE,
    label: 'edit',
    help: 'Write the difference under the cursor in your editor.',
    hint: 5,
    run: async act => {
      if (!locate(act))
        act.state.tell(
          `No difference is under the cursor: ${act.state.keyOf('merge.next')} goes to the next one.`,
          'note',
        );
      else await act.state.editHunk();
      follow(act, true);
    },
  },
  {
    id: 'merge.edit-whole',
    keys: ['E'],
    contexts: MERGE,
    label: 'edit all',
    help: 'Write the whole result in your editor.',
    disabled: state =>
      unsolved(state) > 0
        ? `Differences are still open: solve them, or edit them one by one with ${state.keyOf('merge.edit')}.`
        : undefined,
    run: ({ state }) => state.editWhole(),
  },
  {
    id: 'merge.remaining',
    keys: ['A'],
    contexts: MERGE,
    label: 'all open',
    help: 'Take everything that is still open from the side in focus.',
    hint: 7,
    disabled: state => (unsolved(state) === 0 ? 'Nothing is open any more.' : undefined),
    run: act => onMany(act, 'remaining'),
  },
  {
    id: 'merge.whole',
    keys: ['W'],
    contexts: MERGE,
    label: 'whole file',
    help: 'Take the whole file from the side in focus, settled places too.',
    run: act => onMany(act, 'whole'),
  },
  {
    id: 'merge.reject',
    keys: ['r'],
    contexts: MERGE,
    label: 'reject rule',
    help: 'Reject what settled the difference under the cursor: it is open then.',
    run: act => onHunk(act, { type: 'reject' }),
  },
  {
    id: 'merge.accept',
    keys: ['a'],
    contexts: MERGE,
    label: 'take recorded',
    help: 'Take the recorded choice that is proposed for the difference under the cursor.',
    run: act => onHunk(act, { type: 'accept' }),
  },
  {
    id: 'merge.clear',
    keys: ['u'],
    contexts: MERGE,
    label: 'clear',
    help: 'Forget the choice for the difference under the cursor.',
    run: act => onHunk(act, { type: 'clear' }),
  },
  {
    id: 'merge.undo',
    keys: ['z'],
    contexts: MERGE,
    label: 'undo',
    help: 'Undo the last choice of this merge.',
    hint: 8,
    disabled: ({ merging }) => (merging?.choosing.past.length ? undefined : 'Nothing to undo in this merge.'),
    run: act => {
      act.state.merge({ type: 'undo' });
      follow(act, false);
    },
  },
  {
    id: 'merge.redo',
    keys: ['Z'],
    contexts: MERGE,
    label: 'redo',
    help: 'Choose again what was undone.',
    disabled: ({ merging }) =>
      merging?.choosing.future.length ? undefined : 'Nothing to redo in this merge.',
    run: act => {
      act.state.merge({ type: 'redo' });
      follow(act, false);
    },
  },
  {
    id: 'merge.leave',
    keys: ['esc'],
    contexts: MERGE,
    label: 'back',
    help: 'Back to the steps. What was chosen is kept, finished or not.',
    hint: 9,
    run: ({ state }) => state.closeMerge(),
  },
];
