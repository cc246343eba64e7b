import { Failure } from '../gate/failure.ts';

/** When the demonstration cannot be made. */
export const DEMO_ERRORS = {
  'other-demonstration': 'the folder holds the other one of the two demonstrations',
  'not-empty': 'the folder holds something else',
} as const;

export class DemoError extends Failure<keyof typeof DEMO_ERRORS> {
  override readonly name = 'DemoError';
}
