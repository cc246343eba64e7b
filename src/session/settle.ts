import { tipOf } from '../decisions/state.ts';
import type { Decision } from '../decisions/types.ts';
import { type Met, meet } from './drift.ts';
import type { Opened } from './open.ts';
import type { Recording } from './recording.ts';
import type { PhaseStudy } from './study.ts';

/**
 * Meets decisions on a phase with the files of today: with those before the phases of this reorganization that are committed,
 * too, for what was decided ahead was decided on one of these.
 */
export async function meetAll(
  { trees }: Pick<Opened, 'trees'>,
  { state }: Recording,
  { tree, items }: PhaseStudy,
  decisions: ReadonlyMap<string, Decision>,
): Promise<readonly (Met & { readonly operation: string })[]> {
  const own = [...items].flatMap(([id, item]) => {
    const decision = decisions.get(id);
    return decision ? [{ decision, item }] : [];
  });
  if (own.length === 0) return [];
  const before = await Promise.all(state.committed.toReversed().map(({ parent }) => trees.at(parent)));
  const last = state.committed.at(-1);
  const after = last && (await trees.at(tipOf(last)));
  return own.map(({ decision, item }) => ({
    ...meet(decision, item, [tree, ...before], after),
    operation: decision.operation,
  }));
}
