import { call, names, type Printed } from '../call.ts';

const WHAT: Readonly<Record<string, string>> = {
  S: 'is kept out of git’s sight here (skip-worktree): `git update-index --no-skip-worktree` brings it back',
  h: 'is kept out of git’s sight here (assume-unchanged): `git update-index --no-assume-unchanged` brings it back',
};

/**
 * Tracked files, and of those at which git does not look, so that what a person changed in them shows nowhere, what is the
 * matter. https://git-scm.com/docs/git-ls-files (`-v`)
 */
export const trackedFiles = () =>
  call('tracked files, and which git does not look at', ['ls-files', '-v', '-z'], readTracked);

export function readTracked(printed: Printed): ReadonlyMap<string, string | undefined> {
  return new Map(
    names(printed).map(row => {
      const tag = row[0] ?? '';
      return [row.slice(2), WHAT[tag === 's' ? 'S' : /[a-z]/.test(tag) ? 'h' : tag]] as const;
    }),
  );
}

export const stagedFiles = () => call('what is staged', ['ls-files', '-s', '-z'], readStaged);

export function readStaged(printed: Printed): Map<string, { readonly mode: string; readonly blob: string }> {
  return new Map(
    names(printed).map(row => {
      const tab = row.indexOf('\t');
      const [mode = '', blob = ''] = row.slice(0, tab).split(' ');
      return [row.slice(tab + 1), { mode, blob }] as const;
    }),
  );
}

const OTHERS = ['ls-files', '-z', '--others', '--exclude-standard'];

export const untrackedFiles = () => call('files that no commit has', OTHERS, names);

/** By their folder where all of it is. */
export const ignoredFiles = () =>
  call('files that git ignores', [...OTHERS, '--ignored', '--directory'], names);

export const documents = () =>
  call('tracked documents', ['ls-files', '-z', '--full-name', ':(top)*.md'], names);
