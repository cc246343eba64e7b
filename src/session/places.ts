import type { Committed, Decision } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';
import { outcome } from './outcome.ts';

/**
 * Where files of the tree that the plan was read against stand now: the sum of the moves of committed phases, in the
 * order in which they were committed.
 * @param committed in order; what old records do not say of their moves follows from the decisions
 * @param facades operations whose source was a facade already
 */
export function placesNow(
  committed: readonly Pick<Committed, 'phase' | 'moves'>[],
  operations: readonly Operation[],
  decisions: ReadonlyMap<string, Decision>,
  facades: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const away = new Map<string, string>();
  for (const { phase, moves } of committed) {
    const moved = new Map<string, string>(moves);
    for (const operation of moves ? [] : operations) {
      const choice = decisions.get(operation.id)?.choice;
      if (operation.phase !== phase || !choice) continue;
      const from = operation.from && (away.get(operation.from) ?? operation.from);
      const one = outcome(operation, choice, { has: () => true, from, isFacade: facades.has(operation.id) });
      if (one.kind === 'bring' && !one.stays) moved.set(one.from, one.to);
    }
    for (const [before, now] of away) away.set(before, moved.get(now) ?? now);
    for (const [from, to] of moved) if (!away.has(from)) away.set(from, to);
  }
  return away;
}
