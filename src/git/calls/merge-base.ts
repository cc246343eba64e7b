import { objectId } from '../../gate/object.ts';
import { call, wordIfAny, yes } from '../call.ts';

/** None where they have no common past. */
export const mergeBase = (one: string, other: string) =>
  call('where two histories part', ['merge-base', '--end-of-options', one, other], wordIfAny, {
    codes: [0, 1],
  });

/** Not where the commit is not here. */
export const isInHead = (commit: string) =>
  call(
    'whether a commit is in the history of HEAD',
    ['merge-base', '--is-ancestor', objectId(commit), 'HEAD'],
    yes,
    { codes: [0, 1, 128] },
  );
