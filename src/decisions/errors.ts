import { Failure } from '../gate/failure.ts';

/** When a record cannot be read, or may not be written to. */
export const DECISION_ERRORS = {
  'record-not-json': 'a line of the record is not JSON; the message has its number',
  'record-wrong': 'a line of the record is not of the form of an entry; the message has its number',
  held: 'another session holds the repository',
} as const;

export class RecordError extends Failure<keyof typeof DECISION_ERRORS> {
  override readonly name = 'RecordError';
}
