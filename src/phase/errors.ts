import { Failure } from '../gate/failure.ts';

/** When a phase cannot be committed. What it wrote is put back; the message says what could not be. */
export const PHASE_ERRORS = {
  'no-path': 'a path may not be written to',
  'in-the-way': 'something stands in the way on disk',
  'index-held': 'another git command holds the index',
  'moved-on': 'the branch was moved, or a file changed, while the phase was being committed',
  interrupted: 'the phase was given up',
  failed: 'a command of the phase failed; the message has its words',
  'half-way': 'a phase was interrupted, and the branch does not stand where it left it',
} as const;

export class NotApplied extends Failure<keyof typeof PHASE_ERRORS> {
  override readonly name = 'NotApplied';
}
