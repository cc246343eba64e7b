import picomatch from 'picomatch';
import { below } from '../path.ts';
import type { Moves } from '../types.ts';
import type { Tree } from './tree.ts';

/** Whether a path holds the signs of a pattern. */
export const isPattern = (path: string): boolean => /[*?]|\[[^\]/]+\]|\{[^}/]*,[^}]*\}/.test(path);

/** Words with stars around them, which are looked for in whatever stands there: `--omit '*migrations*'`. */
export const isLoose = (path: string): boolean => /^\*[^./*][^/]*$/.test(path);

/** `src/a/*.c` → `src/a` and `*.c`: the folder that a pattern is about, and the pattern below it. */
export function cutPattern(path: string): { readonly folder: string; readonly rest: string } {
  const parts = path.split('/');
  const first = parts.findIndex(isPattern);
  const at = first < 0 ? parts.length : first;
  return { folder: parts.slice(0, at).join('/'), rest: parts.slice(at).join('/') };
}

/** The files, or else the folders, that a pattern of the repository means. */
export function matching(pattern: string, tree: Tree): string[] {
  const { folder } = cutPattern(pattern);
  if (!tree.isFolder(folder)) return [];
  const matches = matcher(pattern);
  const files = [...tree.paths].filter(matches);
  return files.length > 0 ? files : [...tree.folders].filter(each => each !== '' && matches(each));
}

/** A test of repository paths for a pattern. */
export function matcher(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern, { dot: true, nonegate: true, noextglob: true });
  // Only the first argument: the second would ask for another kind of answer.
  return path => matches(path);
}

/** What an expression has for any name, where a pattern has a star: `a/.*\\.txt`. */
const ANY = /(?<=^|\/)\.[*+]/g;

/**
 * The file that a pattern below a folder would mean as well, were it about `to` and no more about `from`: one that stood in `to` before,
 * and stays. What goes into a folder that is there already does not make it another folder.
 */
export function meantBesides(
  pattern: string,
  { from, to }: { readonly from: string; readonly to: string },
  paths: Iterable<string>,
  moves: Moves,
): string | undefined {
  const matches = matcher(pattern.replace(ANY, '**/*'));
  for (const path of paths) {
    if (below(path, to) === undefined || below(path, from) !== undefined) continue;
    const goal = moves.has(path) ? moves.get(path) : path;
    const rest = typeof goal === 'string' ? below(goal, to) : undefined;
    if (rest !== undefined && matches(rest)) return path;
  }
  return undefined;
}

/** Why a pattern stays that would mean more than before. */
export const meansBesides = (folder: string, path: string): string =>
  `in ${folder} the pattern would mean ${path} as well`;
