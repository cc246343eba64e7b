import { Failure } from '../gate/failure.ts';

/** When two copies cannot be cut into what they changed. */
export const MERGE_ERRORS = {
  'seen-differently': 'git merge-file and git diff see different changes in the same texts',
} as const;

export class MergeError extends Failure<keyof typeof MERGE_ERRORS> {
  override readonly name = 'MergeError';
}
