import picomatch from 'picomatch';
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
