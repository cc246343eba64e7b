import { Failure } from '../gate/failure.ts';

/** When a session cannot begin, or cannot do what is asked of it. */
export const SESSION_ERRORS = {
  'no-plan': 'there is no such plan',
  'no-identity': 'git does not know who commits',
  'base-missing': 'the commit on which the record was begun is not here',
  'half-way-elsewhere': 'a phase was interrupted on another branch, or in another work tree',
  'half-way-other': 'a phase of another plan was interrupted here',
  'other-text': 'what the helper answered is kept, but to another text of the plan',
  'no-step': 'the plan has no such step, phase or file',
  'no-choice': 'what is said is no choice',
  'not-possible': 'the choice cannot be made on the files as they are',
  committed: 'what is to be changed is committed already',
  'to-be-decided': 'what is to be dismissed has to be decided',
  'no-reason': 'what is dismissed needs a reason',
  'nothing-left': 'nothing that could be dismissed is left there',
  'no-copies': 'the step combines no copies',
  'without-plan': 'what is looked at is done: it has no plan',
  'given-up': 'a person did not want to wait for the end',
} as const;

export class SessionError extends Failure<keyof typeof SESSION_ERRORS> {
  override readonly name = 'SessionError';
}
