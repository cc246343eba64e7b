import { currentPhase } from './overview.ts';
import type { EndSlice } from './parts/end.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const endSlice: Slice<EndSlice> = (_update, get, { handOn }) => ({
  openEnd() {
    get().open({ kind: 'end' });
    get().setView('end', () => ({ line: 0, top: 0, left: 0 }));
  },
  async handOn(what) {
    const written = await get().work(`writing the ${what}`, async () => {
      if (!handOn) throw new Error('Nothing can be written here.');
      return handOn(what, get().overview.record, get().setProgress);
    });
    get().setProgress(undefined);
    if (written !== undefined) get().tell(`The ${what} is at ${written}`);
  },
});

/** Whether everything that the plan asks for is committed. */
export const isAtEnd = ({ overview }: Pick<State, 'overview'>): boolean =>
  currentPhase(overview) === undefined && overview.phases.some(({ items }) => items.length > 0);
