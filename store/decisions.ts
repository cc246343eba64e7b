import type { Made } from '../src/session/types.ts';
import { topOverlay } from './overlay.ts';
import { viewOf } from './pane.ts';
import type { DecisionsSlice } from './parts/decisions.ts';
import type { Slice } from './slice.ts';
import { counted } from './words.ts';

export const decisionsSlice: Slice<DecisionsSlice> = (_update, get, { session }) => ({
  openDecisions() {
    const made = session.made?.() ?? [];
    if (made.length === 0) return get().tell('Nothing is decided yet.', 'note');
    get().open({ kind: 'decisions', made });
    const last = made.findLastIndex(({ state }) => state !== 'undone');
    get().setView('decisions', () => ({ line: Math.max(0, last), top: 0, left: 0 }));
  },
  async goToDecision() {
    const top = topOverlay(get());
    if (top?.kind !== 'decisions' || !session.travel) return;
    const keys = keysTo(top.made, viewOf(get()).line);
    if (keys === undefined)
      return get().tell('A phase was committed since: take it back first, then go back further.', 'warning');
    if (keys === 0) return get().tell('That is where you are.', 'note');
    const went = await get().work(keys < 0 ? 'undoing' : 'redoing', () =>
      session.travel!(keys).then(() => true),
    );
    if (!went) return;
    get().close();
    get().openDecisions();
    const many = counted(Math.abs(keys), 'key');
    get().tell(keys < 0 ? `Undone what ${many} decided.` : `Done again what ${many} decided.`);
  },
});

/** Keys to undo (below 0) or to do again so that the line is the last that holds; undefined where undo does not reach. */
export function keysTo(made: readonly Made[], line: number): number | undefined {
  const holds = made.filter(({ state }) => state !== 'undone').length;
  const fixed = made.filter(({ state }) => state === 'fixed').length;
  const keys = Math.min(line, made.length - 1) + 1 - holds;
  return holds + keys < fixed ? undefined : keys;
}
