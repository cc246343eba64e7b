import { objectId } from '../../gate/object.ts';
import { call, word } from '../call.ts';

/** Author, committer and dates are git's own. */
export const commitTree = (tree: string, parents: readonly string[], message: string, sign = false) =>
  call(
    'a commit that no branch points to',
    [
      ...['commit-tree', objectId(tree), ...parents.flatMap(parent => ['-p', objectId(parent)])],
      ...(sign ? ['-S'] : []),
      ...['-F', '-'],
    ],
    word,
    { input: message, writes: ['objects'] },
  );
