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
  const base = (await git.text(['merge-base', from, to], { codes: [0, 1] })).trim();
  if (base === '') throw new CannotReweave('no-common-past', 'These two commits have no common past.');
  return { from, to, base };
}

/** @throws {CannotReweave} */
export async function requireWhole({ git }: Repository): Promise<void> {
  const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  if (shallow)
    throw new CannotReweave(
      'shallow',
      'This clone is shallow: its history was cut off, and the authors with it. Run `git fetch --unshallow` first.',
    );
}

async function commitOf({ git }: Repository, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const id = (await git.text(args, { codes: [0, 1, 128] })).trim();
  if (!/^[0-9a-f]{40,64}$/.test(id))
    throw new CannotReweave('no-commit', `\`${name}\` names no commit here.`);
  return id;
}
