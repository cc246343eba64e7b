import { Failure } from '../gate/failure.ts';

/** When git cannot be used here, or not now. */
export const GIT_ERRORS = {
  'git-failed': 'a git command ended with an exit code that is no answer',
  'no-git': 'git was not found',
  'old-git': 'git is older than what is needed',
  refused: 'git refuses the folder, as one of another owner',
  bare: 'the repository has no work tree',
  'no-repository': 'the folder is in no repository',
  unborn: 'the branch has no commit yet',
  dirty: 'there are uncommitted changes',
  'under-way': 'a rebase, a merge or the like is under way',
  locked: 'another git command is running, or one was killed',
  detached: 'HEAD is on no branch',
  'no-starter': 'a process of the program’s own ended: the one that starts git, or that of ruff',
  'wrong-objects': 'git wrote other objects than were worked out',
} as const;

export class NotReady extends Failure<keyof typeof GIT_ERRORS> {
  override readonly name = 'NotReady';
}
