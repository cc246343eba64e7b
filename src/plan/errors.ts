import { Failure } from '../gate/failure.ts';

/** When reading a plan fails. */
export const PLAN_ERRORS = {
  'too-large': 'the document is larger than what is read',
  'not-text': 'the document is binary, or in an encoding that is not read',
  empty: 'there is no plan in the document',
  'wrong-yaml': 'a plan in the own format is not of its form; the message has the line',
} as const;

export class PlanError extends Failure<keyof typeof PLAN_ERRORS> {
  override readonly name = 'PlanError';
}
