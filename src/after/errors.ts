import { Failure } from '../gate/failure.ts';

/** When history cannot be looked at or given back. The first three are about words of a command. */
export const AFTER_ERRORS = {
  'no-range': 'the words are no range of commits',
  'no-commit': 'a name names no commit here',
  'no-common-past': 'the two ends of the range have no common past',
  shallow: 'the history of this clone was cut off',
  detached: 'HEAD is on no branch',
  'commit-missing': 'a commit of the range is not here',
  signed: 'commits that would be made anew are signed',
  published: 'others hold commits that would be made anew',
  'other-recipe': 'two requests need another recipe',
  'branch-exists': 'a branch of that name is there',
  'nothing-left': 'no file is left whose history could be given back',
  'wrong-authors': 'lines would go to others than their authors',
  'other-tree': 'the files at the end would not be those of the branch',
  'nothing-decided': 'nothing was decided here',
} as const;

export class CannotReweave extends Failure<keyof typeof AFTER_ERRORS> {
  override readonly name = 'CannotReweave';
}
