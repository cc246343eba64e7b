import { Failure } from '../gate/failure.ts';

/** When what somebody says that lines mean cannot be taken. */
export const REVISE_ERRORS = {
  'helper-answer': 'what the helper that reads along answered is not of the form that was asked for',
  'wrong-words': 'what a person said that a line asks for is no operation',
} as const;

export class ReviseError extends Failure<keyof typeof REVISE_ERRORS> {
  override readonly name = 'ReviseError';
}
