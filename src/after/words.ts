import type { AuditedFile, Pair, Sureness, Why } from './types.ts';

/** Why blame stops, as a person reads it. */
export const WHY: Readonly<Record<Why, string>> = {
  'elder-stayed': 'copied while the elder stayed',
  'facade-left': 'moved, with a facade left in its place',
  'too-different': 'moved, with more than half of it changed',
  'elder-gone-before': 'written anew after the elder had gone',
  'came-back': 'taken away before, and brought back',
  'destination-existed': 'put into a file that was there',
  'copied-before': 'copied before, and the elder given up',
  'other-rename': 'moved, and git saw no rename, or another one',
};

/** Why a pair was lost, where, and what does not help. */
export function lostWords({ why, commit, subject, ignored }: Pair): string {
  const listed = ignored ? ' (named in .git-blame-ignore-revs, which gives no line of a copy back)' : '';
  return `${WHY[why]} in ${commit.slice(0, 10)} ${subject}${listed}`;
}

/** What became of a file that lost nothing, in a word or two. */
export function keptWords({ state, what, source }: AuditedFile): string {
  const own = what === 'submodule' ? 'a submodule, whose history is its own' : (what ?? state);
  return source === undefined ? own : `${own}, from ${source}`;
}

export const SURENESS: Readonly<Record<Sureness, string>> = {
  sure: 'sure',
  likely: 'likely',
  unclear: 'unclear',
};

/** What became of a copy that was left behind; nothing where none was. */
export function leftBehind({
  copyLeft,
  facadeLeft,
  source,
  sinceSource,
  sinceFile,
}: Pair): string | undefined {
  if (!copyLeft) return undefined;
  if (facadeLeft) return `${source} is still there, and only hands on`;
  if (sinceSource > 0 && sinceFile === 0) return `${source} is still there, and only it was changed since`;
  if (sinceSource === 0 && sinceFile > 0)
    return `${source} is still there; only the new file was changed since`;
  return `${source} is still there; ${sinceSource > 0 ? 'both were changed since' : 'neither was changed since'}`;
}

/** Whether a copy was left behind that somebody has changed since. */
export const drifts = ({ copyLeft, facadeLeft, sinceSource }: Pair): boolean =>
  copyLeft && !facadeLeft && sinceSource > 0;
