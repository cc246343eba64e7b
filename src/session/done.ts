import type { Committed } from '../decisions/types.ts';
import type { Operation, Phase } from '../plan/types.ts';

/** Operations that committed phases settled. Records of old say only which phases: all of theirs. */
export function settledBy(
  committed: readonly Committed[],
  operations: readonly Operation[],
): ReadonlySet<string> {
  return new Set(committed.flatMap(one => ownOf(one, operations)));
}

function ownOf({ phase, operations: own }: Committed, operations: readonly Operation[]): readonly string[] {
  return own ?? operations.filter(one => one.phase === phase).map(({ id }) => id);
}

/** What was committed of a phase, in order: several times where the plan got more steps for it. */
export function commitsOf(
  phase: number,
  committed: readonly Committed[],
  operations: readonly Operation[],
): readonly Committed[] {
  const own = new Set(operations.filter(one => one.phase === phase).map(({ id }) => id));
  return committed.filter(one =>
    one.operations && one.operations.length > 0
      ? one.operations.some(id => own.has(id))
      : one.phase === phase,
  );
}

/** Phases of which nothing is left to commit: all their operations are settled, or they have none. */
export function donePhases(
  committed: readonly Committed[],
  { phases }: { readonly phases: readonly Phase[] },
  operations: readonly Operation[],
): ReadonlySet<number> {
  const settled = settledBy(committed, operations);
  const open = new Set(operations.filter(({ id }) => !settled.has(id)).map(({ phase }) => phase));
  return new Set(phases.map(({ number }) => number).filter(number => !open.has(number)));
}
