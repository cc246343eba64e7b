import { foldersOf } from './paths.ts';
import type { Files } from './types.ts';

/** Names that file systems of macOS and Windows take for one: other case, other composition of letters. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * New paths that differ from another file or folder in case or composition only: on some file systems one of the two is lost.
 * @returns the new path → the other name
 */
export function collisions(before: Files, after: Files): ReadonlyMap<string, string> {
  const added = [...after.keys()].filter(path => !before.has(path));
  if (added.length === 0) return new Map();
  const known = new Set(foldersOf(before.keys()));
  const wanted = new Map<string, Map<string, string>>();
  for (const path of added)
    for (const name of namesAlong(path)) {
      if (known.has(name)) continue;
      const spellings = wanted.get(fold(name)) ?? new Map<string, string>();
      wanted.set(fold(name), spellings.set(name, path));
    }
  const found = new Map<string, string>();
  for (const path of after.keys())
    for (const name of namesAlong(path)) {
      for (const [other, own] of wanted.get(fold(name)) ?? [])
        if (other !== name && !found.has(own)) found.set(own, name);
    }
  return found;
}

/** A path and the folders above it, the first folder first. */
function namesAlong(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
