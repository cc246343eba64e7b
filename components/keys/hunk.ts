import { type Action, choosing } from '../../src/merge/choosing.ts';
import { counts } from '../../src/merge/stops.ts';
import type { HunkChoice } from '../../src/merge/types.ts';
import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { currentMerge } from '../merge/current.ts';
import { pathOf } from '../merge/words.ts';
import type { Act } from './binding.ts';
import { goTo } from './move.ts';

/** Goes with the cursor to where an action led: the hunk it is on now. */
export function follow(act: Act, stay: boolean): void {
  const now = act.again();
  const document = currentMerge(now.state);
  const { merging } = now.state;
  if (!document || !merging) return;
  const before = currentMerge(act.state);
  const offset = stay && before ? viewOf(act.state).line - before.rowOf(merging.choosing.cursor) : 0;
  goTo(now, document.rowOf(merging.choosing.cursor) + Math.max(0, offset));
}

/** Puts the cursor of choosing on the hunk at or before the line of the screen's cursor. */
export function locate({ state }: Act): boolean {
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
export function onHunk(act: Act, action: Action): void {
  if (!locate(act)) {
    act.state.tell(
      `No difference is under the cursor: ${act.state.keyOf('merge.next')} goes to the next one.`,
      'note',
    );
    return;
  }
  const before = act.again().state.merging?.choosing;
  act.state.merge(action);
  if (act.again().state.merging?.choosing === before) act.state.tell('That is how it is already.', 'note');
  follow(act, true);
}

/** Chooses for the hunk under the cursor. */
export const choose = (act: Act, choice: HunkChoice): void => onHunk(act, { type: 'choose', choice });

/** Goes to another difference; says so where there is none. */
export function travel(act: Act, action: Action & { readonly type: 'next' | 'previous' }): void {
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
export function onMany(act: Act, type: 'whole' | 'remaining'): void {
  const { merging } = act.state;
  if (!merging) return;
  act.state.merge({ type, side: merging.side });
  const path = pathOf(merging, merging.side);
  const undo = act.state.keyOf('merge.undo');
  act.state.tell(
    type === 'whole'
      ? `The whole file as in ${path}. ${undo} undoes it.`
      : `All that was open as in ${path}. ${undo} undoes it.`,
  );
  follow(act, true);
}

/** Differences that are still open. */
export const unsolved = ({ merging }: State): number => (merging ? counts(merging.choosing).unsolved : 0);

/** Takes the side in focus and goes on; with nothing open any more, the merge is done. */
export async function takeAndGoOn(act: Act): Promise<void> {
  const { merging } = act.state;
  if (!merging) return;
  if (unsolved(act.state) === 0) {
    await act.state.closeMerge('write');
    return;
  }
  choose(act, { take: merging.side });
  const now = act.again();
  if (unsolved(now.state) === 0)
    now.state.tell(
      `Everything is solved: ${now.state.keyOf('merge.take-and-go-on')} writes it down, ${now.state.keyOf('merge.undo')} undoes the last choice.`,
    );
  else travel(now, { type: 'next', kind: 'unsolved' });
}

/** The side that keys take from. */
export const side = (state: State): 'left' | 'right' => state.merging?.side ?? 'left';
