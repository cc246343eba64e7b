import { changes } from './files.ts';
import type { Rehearsal } from './rehearse.ts';
import type { Files } from './types.ts';

/** What a work tree goes through in a phase: the files before it, and those of its main-line commits in order. */
export function statesOf(before: Files, rehearsal: Rehearsal): readonly [Files, ...Files[]] {
  return [before, ...rehearsal.commits.flatMap(({ spec }) => (spec.role === 'side' ? [] : [spec.files]))];
}

/** Paths that differ between any of these states and the first. */
export function touchedPaths([before, ...after]: readonly [Files, ...Files[]]): string[] {
  return [...new Set(after.flatMap(files => [...changes(before, files).keys()]))].sort();
}

/** Folders above paths, the deepest first. */
export function foldersOf(paths: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const path of paths)
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
      found.add(path.slice(0, slash));
  return [...found].sort((a, b) => b.length - a.length);
}
