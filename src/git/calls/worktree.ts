import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';

/** The user's hooks are for the user's own checkouts. */
export const addWorktree = (directory: string, commit: string) =>
  call(
    'a commit is checked out beside the work tree',
    ['-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '--quiet', '--detach', directory, objectId(commit)],
    nothing,
    { writes: ['work trees beside it'] },
  );

export const forgetWorktree = (directory: string) =>
  call(
    'a work tree beside it is forgotten',
    ['worktree', 'remove', '--force', '--force', directory],
    nothing,
    { codes: [0, 128], writes: ['work trees beside it'] },
  );
