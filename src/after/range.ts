import { mergeBase } from '../git/calls/merge-base.ts';
import { commitNamed, isShallow } from '../git/calls/rev-parse.ts';
import type { Repository } from '../git/repository.ts';
import { CannotReweave } from './errors.ts';

/** A range of commits by id. `base`: where both come from, whose files are what there was before. */
export interface Range {
  readonly from: string;
  readonly to: string;
  readonly base: string;
}

/**
 * Reads `A..B` (or `A`, which goes up to HEAD).
 * @throws {CannotReweave} where it names no commits, or two without a common past
 * @throws {CannotReweave} in a shallow clone, whose history ends where it was cut off
 */
export async function readRange(repository: Repository, words: string): Promise<Range> {
  const [left = '', right] = words.includes('...') ? [] : words.split('..');
  if (left === '' || right?.includes('..'))
    throw new CannotReweave(
      'no-range',
      `\`${words}\` is no range. Write it as A..B: the commit before, and the last one.`,
    );
  await requireWhole(repository);
  const [from, to] = await Promise.all([
    commitOf(repository, left),
    commitOf(repository, right === undefined || right === '' ? 'HEAD' : right),
  ]);
  return rangeOf(repository, from, to);
}

/** @throws {CannotReweave} where the two have no common past */
export async function rangeOf({ git }: Repository, from: string, to: string): Promise<Range> {
  const base = await git.run(mergeBase(from, to));
  if (base === undefined) throw new CannotReweave('no-common-past', 'These two commits have no common past.');
  return { from, to, base };
}

/** @throws {CannotReweave} */
export async function requireWhole({ git }: Repository): Promise<void> {
  if (await git.run(isShallow()))
    throw new CannotReweave(
      'shallow',
      'This clone is shallow: its history was cut off, and the authors with it. Run `git fetch --unshallow` first.',
    );
}

async function commitOf({ git }: Repository, name: string): Promise<string> {
  const id = await git.run(commitNamed(name));
  if (id === undefined) throw new CannotReweave('no-commit', `\`${name}\` names no commit here.`);
  return id;
}
