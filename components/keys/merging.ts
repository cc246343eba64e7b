import { type Action, choosing } from '../../src/merge/choosing.ts';
import { counts } from '../../src/merge/stops.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { currentMerge } from '../merge/current.ts';
import { pathOf } from '../merge/words.ts';
import type { Act, Binding, Context } from './binding.ts';
import { goTo } from './move.ts';

const MERGE: readonly Context[] = ['merge'];

/** Goes with the cursor to where an action led: the hunk it is on now. */
function follow(act: Act, stay: boolean): void {
  const now = act.again();
  const document = currentMerge(now.state);
  const { merging } = now.state;
  if (!document || !merging) return;
  const before = currentMerge(act.state);
  const offset = stay && before ? viewOf(act.state).line - before.rowOf(merging.choosing.cursor) : 0;
  goTo(now, document.rowOf(merging.choosing.cursor) + Math.max(0, offset));
}

/** Puts the cursor of choosing on the hunk at or before the line of the screen's cursor. */
function locate({ state }: Act): boolean {
  const document = currentMerge(state);
  if (!document) return false;
  const { line } = viewOf(state);
  const stop = document.stopAt(line);
  state.merge({
    type: 'go',
    stop:
      stop ??
      Math.max(
        0,
        document.stops.findLastIndex(start => start <= line),
      ),
  });
  return stop !== undefined;
}

/** An action on the hunk under the cursor. */
function onHunk(act: Act, action: Action): void {
  if (!locate(act)) {
    act.state.tell('No difference is under the cursor: ] goes to the next one.', 'note');
    return;
  }
  const before = act.again().state.merging?.choosing;
  act.state.merge(action);
  if (act.again().state.merging?.choosing === before) act.state.tell('That is how it is already.', 'note');
  follow(act, true);
}

const choose = (act: Act, choice: HunkChoice): void => onHunk(act, { type: 'choose', choice });

/** Goes to another difference; says so where there is none. */
function travel(act: Act, action: Action & { readonly type: 'next' | 'previous' }): void {
  locate(act);
  const before = act.again().state.merging?.choosing;
  if (!before) return;
  const after = choosing(before, action);
  if (after === before) {
    const what =
      action.kind === 'unsolved' ? 'No other difference is open.' : 'No further difference that way.';
    act.state.tell(what, 'note');
  }
  act.state.merge(action);
  follow(act, false);
}

/** An action on many hunks, with a word on what it did. */
function onMany(act: Act, type: 'whole' | 'remaining'): void {
  const { merging } = act.state;
  if (!merging) return;
  act.state.merge({ type, side: merging.side });
  const path = pathOf(merging, merging.side);
  act.state.tell(
    type === 'whole'
      ? `The whole file as in ${path}. z undoes it.`
      : `All that was open as in ${path}. z undoes it.`,
  );
  follow(act, true);
}

const unsolved = ({ merging }: State): number => (merging ? counts(merging.choosing).unsolved : 0);

/** Takes the side in focus and goes on; with nothing open any more, the merge is done. */
async function takeAndGoOn(act: Act): Promise<void> {
  const { merging } = act.state;
  if (!merging) return;
  if (unsolved(act.state) === 0) {
    await act.state.closeMerge();
    return;
  }
  choose(act, { take: merging.side });
  const now = act.again();
  if (unsolved(now.state) === 0)
    now.state.tell('Everything is solved: enter writes it down, z undoes the last choice.');
  else travel(now, { type: 'next', kind: 'unsolved' });
}

const side = (state: State): 'left' | 'right' => state.merging?.side ?? 'left';

/** Keys of the merge. h and l choose the side and change nothing. */
export const MERGING: readonly Binding[] = [
  {
    id: 'merge.take-and-go-on',
    keys: ['enter'],
    contexts: MERGE,
    label: 'take and go on',
    help: 'Take the hunk from the side in focus and go to the next open one; with none open, write the merge down.',
    hint: 1,
    run: takeAndGoOn,
  },
  {
    id: 'merge.left',
    keys: ['h', 'left'],
    contexts: MERGE,
    label: 'left side',
    help: 'The left copy is in focus: keys take from it.',
    moves: true,
    run: ({ state }) => state.setSide('left'),
  },
  {
    id: 'merge.right',
    keys: ['l', 'right'],
    contexts: MERGE,
    label: 'right side',
    help: 'The right copy is in focus: keys take from it.',
    moves: true,
    run: ({ state }) => state.setSide('right'),
  },
  {
    id: 'merge.take',
    keys: ['space'],
    contexts: MERGE,
    label: 'take',
    help: 'Take the hunk under the cursor from the side in focus; on a folded line, unfold it.',
    hint: 2,
    run: act => {
      const { state } = act;
      const fold = currentMerge(state)?.foldAt(viewOf(state).line);
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
    help: 'Write the hunk under the cursor in your editor.',
    hint: 5,
    run: async act => {
      if (!locate(act)) act.state.tell('No difference is under the cursor: ] goes to the next one.', 'note');
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
        ? 'Differences are still open: solve them, or edit them one by one with e.'
        : undefined,
    run: ({ state }) => state.editWhole(),
  },
  {
    id: 'merge.next',
    keys: [']'],
    contexts: MERGE,
    label: 'next',
    help: 'To the next difference.',
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'change' }),
  },
  {
    id: 'merge.previous',
    keys: ['['],
    contexts: MERGE,
    label: 'previous',
    help: 'To the previous difference.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'change' }),
  },
  {
    id: 'merge.next-conflict',
    keys: ['}'],
    contexts: MERGE,
    label: 'next conflict',
    help: 'To the next place that both copies changed, solved or not.',
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'conflict' }),
  },
  {
    id: 'merge.previous-conflict',
    keys: ['{'],
    contexts: MERGE,
    label: 'previous conflict',
    help: 'To the previous place that both copies changed.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'conflict' }),
  },
  {
    id: 'merge.next-open',
    keys: ['tab'],
    contexts: MERGE,
    label: 'next open',
    help: 'To the next difference that is still open, going round.',
    hint: 6,
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'unsolved' }),
  },
  {
    id: 'merge.previous-open',
    keys: ['shift+tab'],
    contexts: MERGE,
    label: 'previous open',
    help: 'To the previous difference that is still open, going round.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'unsolved' }),
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
    id: 'merge.show-base',
    keys: ['d'],
    contexts: MERGE,
    label: 'before both',
    help: 'Show the text before both in place of the result, and back.',
    moves: true,
    run: ({ state }) => state.toggleBase(),
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
