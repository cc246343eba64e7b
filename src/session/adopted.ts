import { check } from './check.ts';
import type { Drift } from './drift.ts';
import type { Engine } from './engine.ts';

/**
 * Looks at choices that were taken over from a record as it is done when a person makes them, on the files as they are, and
 * clears those that could not be made.
 * @param operations whose choices were taken over
 * @returns what has to be asked instead
 */
export async function refuseAdopted(
  engine: Engine,
  phase: number,
  operations: readonly string[],
): Promise<Drift[]> {
  const study = await engine.study(phase);
  const items = engine.overview().phases.find(one => one.number === phase)?.items ?? [];
  const drift: Drift[] = [];
  for (const { operation, decision } of items) {
    if (!decision || !operations.includes(operation.id)) continue;
    // What is open in a merge is found by the rehearsal.
    if (decision.choice.kind === 'accept' || decision.choice.kind === 'hunks') continue;
    const message = await check(operation, decision.choice, study, false);
    if (message === undefined) continue;
    await engine.clear([operation.id]);
    drift.push({ operation: operation.id, message });
  }
  return drift;
}
