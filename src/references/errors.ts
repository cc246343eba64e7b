import { Failure } from '../gate/failure.ts';

/** When references cannot be read or written anew. */
export const REFERENCE_ERRORS = {
  'no-facade': 'a facade cannot stand there; the message says why in one sentence',
  'no-manifest': 'the list of facades is not of its form',
  'no-notebook': 'a notebook is not of its form',
  'rewriter-answer': 'what the rewriter of the person’s own answered is not of the form that was asked for',
} as const;

export class ReferencesError extends Failure<keyof typeof REFERENCE_ERRORS> {
  override readonly name = 'ReferencesError';
}
