import { lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { onDisk } from '../git/bytes.ts';
import { writeFiles } from '../git/calls/checkout-index.ts';
import { fillIndex } from '../git/calls/read-tree.ts';
import { ownIndex } from '../git/held-index.ts';
import { readObjects } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { isAs, isStartOf, look, type Standing } from './look.ts';
import { foldersOf, touchedPaths } from './paths.ts';
import type { Files } from './types.ts';

export interface Wanted {
  /** The files to be there in the end, and a commit that has them. */
  readonly files: Files;
  readonly commit: string;
  /** Everything the work tree may have gone through. */
  readonly states: readonly [Files, ...Files[]];
}

/**
 * Brings the work tree to one of the states of a phase, path by path, and only where it still holds what the phase wrote: a
 * content of one of the states, nothing where one has nothing, or the start of a file that git was killed in the middle of.
 * A file that only moved is moved back; it is not written anew, so that no filter has to.
 * @returns paths that hold something else now, or could not be written; they stay as they are
 */
export async function bring(repository: Repository, { files, commit, states }: Wanted): Promise<string[]> {
  const paths = touchedPaths(states);
  const standing = await look(repository, paths);
  const todo = paths.filter(path => !isAs(standing.get(path), files.get(path)));
  if (todo.length === 0) return [];
  const blobs = new Set(states.flatMap(state => paths.map(path => state.get(path)?.blob)));
  const strange = todo.filter(path => !isKnown(standing.get(path), path, states, blobs));
  const left = new Set(await notStarted(repository, strange, states));
  const mine = todo.filter(path => !left.has(path));

  const moved = await moveBack(repository, mine, standing, files);
  const rest = mine.filter(path => !moved.has(path));
  for (const path of rest)
    if (!files.has(path) || standing.get(path)?.kind === 'folder')
      await remove(repository, path, standing.get(path));
  for (const folder of foldersOf(mine)) await rmdir(onDisk(repository.root, folder)).catch(() => {});

  const wanted = rest.filter(path => files.has(path));
  await write(repository, commit, wanted);
  const now = await look(repository, mine);
  return [...left, ...mine.filter(path => !isAs(now.get(path), files.get(path)))].sort();
}

function isKnown(
  standing: Standing | undefined,
  path: string,
  states: readonly Files[],
  blobs: ReadonlySet<string | undefined>,
): boolean {
  // Where nothing stands nothing is lost.
  if (standing?.kind === 'nothing' || states.some(state => isAs(standing, state.get(path)))) return true;
  // A text is moved to its new place before it is changed there.
  return standing !== undefined && 'blob' in standing && blobs.has(standing.blob);
}

async function notStarted({ git, root }: Repository, paths: readonly string[], states: readonly Files[]) {
  const blobs = paths.map(path => states.flatMap(state => state.get(path)?.blob ?? []));
  const texts = await readObjects(git, blobs.flat());
  const started = await Promise.all(
    paths.map((path, index) =>
      isStartOf(
        root,
        path,
        (blobs[index] ?? []).map(blob => texts.get(blob)),
      ),
    ),
  );
  return paths.filter((_, index) => !started[index]);
}

/** Moves files whose text stands at a place that is to be free. @returns both ends of what moved */
async function moveBack(
  { root }: Repository,
  paths: readonly string[],
  standing: ReadonlyMap<string, Standing>,
  files: Files,
): Promise<Set<string>> {
  const spare = new Map<string, string[]>();
  for (const path of paths) {
    const there = standing.get(path);
    if (!files.has(path) && there?.kind === 'file')
      spare.set(there.blob, [...(spare.get(there.blob) ?? []), path]);
  }
  const moved = new Set<string>();
  for (const path of paths) {
    const entry = files.get(path);
    if (!entry || entry.mode === '120000' || standing.get(path)?.kind !== 'nothing') continue;
    const from = spare.get(entry.blob)?.shift();
    if (from === undefined || !(await makeFolders(root, path))) continue;
    const done = await rename(onDisk(root, from), onDisk(root, path)).then(
      () => true,
      () => false,
    );
    if (done) moved.add(from).add(path);
  }
  return moved;
}

/** Makes the folders above a path. @returns whether the way is free: no link and no file stands in it */
async function makeFolders(root: string, path: string): Promise<boolean> {
  for (const folder of foldersOf([path]).reverse()) {
    const stat = await lstat(onDisk(root, folder)).catch(() => undefined);
    if (stat && !stat.isDirectory()) return false;
    if (
      !stat &&
      !(await mkdir(onDisk(root, folder)).then(
        () => true,
        () => false,
      ))
    )
      return false;
  }
  return true;
}

async function remove({ root }: Repository, path: string, standing: Standing | undefined): Promise<void> {
  const place = onDisk(root, path);
  if (standing?.kind === 'folder') await rmdir(place).catch(() => {});
  else if (standing?.kind === 'file' || standing?.kind === 'link') await rm(place, { force: true });
}

/** Writes files as a commit has them. What a filter cannot write stays away. */
async function write(
  { git, root, gitDirectory }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<void> {
  const free: string[] = [];
  for (const path of paths) if (await makeFolders(root, path)) free.push(path);
  if (free.length === 0) return;
  const index = `${ownIndex(gitDirectory)}-back`;
  try {
    await git.run(fillIndex(commit, index));
    await git.run(writeFiles(free, index));
  } finally {
    await rm(index, { force: true });
  }
}
