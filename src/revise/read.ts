import type { Facts } from '../findings/case.ts';
import { findAll } from '../findings/find.ts';
import { notTaken } from '../findings/not-taken.ts';
import type { Reading } from '../findings/types.ts';
import type { Draft } from '../plan/draft.ts';
import { resolvePlan, withGiven } from '../plan/resolve.ts';
import type { Tree } from '../plan/types.ts';
import { heard, type Revise, unsettled } from './revise.ts';

/** What is told about the files, and by whom. */
export interface Ports extends Facts {
  /** Paths in the work tree that git does not track. */
  readonly untracked?: ReadonlyMap<string, 'untracked' | 'ignored'>;
  /** Who has a say in what was read, before it is compared with the files. */
  readonly revise?: Revise;
}

/** Reads a plan against the files of a commit: what it asks for, and every disagreement between the two as a finding. */
export async function readAgainst(draft: Draft, tree: Tree, ports: Ports = {}): Promise<Reading> {
  const resolved = await resolvePlan(draft, tree, ports.untracked);
  const read = { ...resolved, plan: { ...resolved.plan, notTaken: notTaken(resolved) } };
  const said = ports.revise && (await heard(read, ports.revise));
  const { plan, operations } = said ?? read;
  const { findings, left } = await findAll(said ?? read, tree, ports);
  return {
    plan,
    operations: withGiven(
      operations.map(({ operation }) => operation),
      draft.given,
    ),
    findings: said ? [...unsettled(findings, said.settled), ...said.findings] : findings,
    ...(left.operations.length > 0 && { left }),
  };
}
