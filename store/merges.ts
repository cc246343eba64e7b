import type { Item } from '../src/session/types.ts';
import { isMergeByHand } from './decide.ts';
import { phaseKey } from './entry.ts';
import { isWaiting } from './overview.ts';
import type { MergesSlice } from './parts/merges.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { goingRound } from './step.ts';

export const mergesSlice: Slice<MergesSlice> = (_update, get) => ({
  async walkMerges(by) {
    const here = get().merging?.item.operation.id;
    if (here === undefined) return;
    const next = nextMerge(get(), by);
    if (!next) {
      get().tell('No other step has an open conflict.', 'note');
      return;
    }
    await get().closeMerge();
    if (get().merging) return;
    get().setFolded(phaseKey(next.operation.phase), false);
    get().select(next.operation.id);
    await get().openMerge();
  },
});

/** Steps whose copies a person has to merge, in the order of the plan; those that are done are left out. */
export const mergeSteps = ({ overview }: Pick<State, 'overview'>): readonly Item[] =>
  overview.phases.flatMap(({ items }) => items.filter(item => item.state !== 'done' && isMergeByHand(item)));

/** The next step with an open conflict, going round. */
export function nextMerge(state: State, by: 1 | -1): Item | undefined {
  const here = state.merging?.item.operation.id;
  const others = goingRound(mergeSteps(state), ({ operation }) => operation.id === here);
  return by > 0 ? others.find(isWaiting) : others.findLast(isWaiting);
}
