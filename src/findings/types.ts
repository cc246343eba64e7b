import type { Correction, FindingCode, Operation, Plan, Severity } from '../plan/types.ts';

/** Something the plan and the repository disagree on, or a danger. `error`: a person must decide before the step is carried out. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly step?: string;
  readonly line?: number;
  readonly path?: string;
  /** The operation concerned. */
  readonly operation?: string;
  /** What the tool would do instead; one key accepts it. */
  readonly correction?: Correction;
  /** Facts behind the message: names that would be lost, files not named, candidates. */
  readonly evidence?: readonly string[];
}

/** A plan read against a tree. */
export interface Reading {
  readonly plan: Plan;
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly left?: Left;
}

/** What no step of the plan names, and what is left of folders that steps remove: operations that ask, with what is proposed. */
export interface Left {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}
