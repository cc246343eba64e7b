import { expect } from 'vitest';
import type { AFTER_ERRORS } from '../../src/after/errors.ts';
import type { DECISION_ERRORS } from '../../src/decisions/errors.ts';
import type { DEMO_ERRORS } from '../../src/demo/errors.ts';
import type { GIT_ERRORS } from '../../src/git/errors.ts';
import type { MERGE_ERRORS } from '../../src/merge/errors.ts';
import type { PHASE_ERRORS } from '../../src/phase/errors.ts';
import type { PLAN_ERRORS } from '../../src/plan/errors.ts';
import type { REFERENCE_ERRORS } from '../../src/references/errors.ts';
import type { REVISE_ERRORS } from '../../src/revise/errors.ts';
import type { SESSION_ERRORS } from '../../src/session/errors.ts';

type Lists = typeof PLAN_ERRORS &
  typeof REVISE_ERRORS &
  typeof GIT_ERRORS &
  typeof MERGE_ERRORS &
  typeof REFERENCE_ERRORS &
  typeof DECISION_ERRORS &
  typeof PHASE_ERRORS &
  typeof SESSION_ERRORS &
  typeof AFTER_ERRORS &
  typeof DEMO_ERRORS;

/** Matches a failure by its code, which stays while its words change: `await expect(…).rejects.toEqual(failure('no-plan'))`. */
export function failure(code: keyof Lists): unknown {
  return expect.objectContaining({ code });
}
