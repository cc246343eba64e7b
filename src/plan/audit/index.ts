import type { Draft } from '../draft.ts';
import type { Claims } from '../resolve/claims.ts';
import type { Made } from '../resolve/operations.ts';
import type { Others } from '../resolve/other.ts';
import { type Problem, toFinding } from '../resolve/problem.ts';
import type { World } from '../resolve/world.ts';
import type { Ports } from '../resolve.ts';
import type { Finding, Plan, Tree } from '../types.ts';

/** Everything the checks look at. */
export interface Case {
  readonly plan: Plan;
  readonly operations: readonly Made[];
  readonly claims: Claims;
  readonly world: World;
  readonly tree: Tree;
  readonly ports: Ports;
  readonly others: Others;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

export async function audit(given: Case): Promise<Finding[]> {
  return given.problems.map(problem => toFinding(problem, undefined));
}
