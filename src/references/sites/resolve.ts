import { join, normalize } from '../path.ts';
import { isPattern, matching } from './pattern.ts';
import type { Base, Site } from './site.ts';
import type { Tree } from './tree.ts';

/** What a path names in one state, and from where. */
export interface Named {
  readonly target: string;
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly base: Base;
}

/** What a site names in the tree before the moves, or in that after them. Undefined where nothing stands there. */
export function resolveSite(
  { path, bases, lookup, names }: Pick<Site, 'path' | 'bases' | 'lookup' | 'names'>,
  state: keyof Base,
  tree: Tree,
): Named | undefined {
  for (const base of bases) {
    const at = normalize(join(base[state], path));
    if (at === undefined) continue;
    if (isPattern(at)) {
      if (matching(at, tree).length > 0) return { target: at, kind: 'pattern', base };
      continue;
    }
    const file = names === 'folder' ? undefined : (lookup?.files(at) ?? [at]).find(each => tree.isFile(each));
    if (file !== undefined) return { target: file, kind: 'file', base };
    if (names !== 'file' && tree.isFolder(at)) return { target: at, kind: 'folder', base };
  }
  return undefined;
}
