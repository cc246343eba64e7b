import { lstat, readdir } from 'node:fs/promises';
import { onDisk } from '../git/bytes.ts';
import { trackedFiles } from '../git/calls/ls-files.ts';
import type { Repository } from '../git/repository.ts';
import { outsideSparse } from '../git/sparse.ts';
import { foldersOf, touchedPaths } from './paths.ts';
import type { Files } from './types.ts';

/** Something in the work tree that a phase would write over, through, or beside without git noticing. */
export interface Obstacle {
  /** The path that the phase writes. */
  readonly path: string;
  /** What is in the way: the path itself, or a folder above it. */
  readonly at: string;
  /** What it is, as a part of a sentence. */
  readonly what: string;
}

/** `src/a.py: src is a symbolic link that git does not track.` */
export function obstacleLine({ path, at, what }: Obstacle): string {
  return path === at ? `In the way: ${at} ${what}.` : `In the way of ${path}: ${at} ${what}.`;
}

type Place = Pick<Repository, 'git' | 'root'>;

/**
 * Looks at the disk, not only at the commit: what stands at every path that is written and at all folders above it, which
 * files git does not look at (skip-worktree, assume-unchanged), and what a sparse checkout leaves out. To be asked before
 * anything is decided on these paths, and again before anything is written.
 * @param states the files before, and every state of them that follows
 */
export async function lookAtDisk(
  place: Place,
  states: readonly [Files, ...Files[]],
): Promise<readonly Obstacle[]> {
  const [before] = states;
  const paths = touchedPaths(states);
  const written = paths.filter(path => states.some(files => files.has(path)));
  const added = written.filter(path => !before.has(path));
  const [tracked, sparse] = await Promise.all([
    place.git.run(trackedFiles()),
    outsideSparse(place.git, added),
  ]);
  // What git tracks here it looks after itself: a rehearsal may be some phases ahead of the disk.
  const standing = await inTheWay(place.root, path => before.has(path) || tracked.has(path), added);
  return [
    ...standing,
    ...paths.flatMap(path => {
      const what = tracked.get(path);
      return what === undefined ? [] : [{ path, at: path, what }];
    }),
    ...sparse.map(path => ({ path, at: path, what: 'lies outside of the sparse checkout' })),
  ];
}

/** What stands at new paths, or above any of them, that is not a folder or a tracked file. */
async function inTheWay(
  root: string,
  isTracked: (path: string) => boolean,
  added: readonly string[],
): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  const above = new Map<string, string | undefined>();
  for (const folder of foldersOf(added).reverse()) {
    const stat = await lstat(onDisk(root, folder)).catch(() => undefined);
    if (!stat || stat.isDirectory() || isTracked(folder)) continue;
    above.set(
      folder,
      stat.isSymbolicLink() ? 'is a symbolic link, and no folder' : 'is a file, and no folder',
    );
  }
  for (const path of added) {
    if (isTracked(path)) continue;
    const at = foldersOf([path])
      .reverse()
      .find(folder => above.has(folder));
    const what = at === undefined ? await standingAt(root, path) : above.get(at);
    if (what !== undefined) found.push({ path, at: at ?? path, what });
  }
  return found;
}

async function standingAt(root: string, path: string): Promise<string | undefined> {
  const stat = await lstat(onDisk(root, path)).catch(() => undefined);
  if (!stat) return undefined;
  if (stat.isSymbolicLink()) return 'is a symbolic link that git does not track';
  if (!stat.isDirectory()) return 'is a file that git does not track';
  return (await isHollow(onDisk(root, path))) ? undefined : 'is a folder';
}

/** Whether a folder holds nothing, or nothing but such folders. */
async function isHollow(folder: string | Buffer): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.map(entry => (entry.isDirectory() ? isHollow(`${folder}/${entry.name}`) : false));
  return (await Promise.all(below)).every(Boolean);
}
