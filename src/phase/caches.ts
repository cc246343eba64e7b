import { lstat, readdir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryChanges } from '../references/init-files.ts';
import type { Files } from './types.ts';

/**
 * Removes from the work tree the folders that lost their last tracked file and hold nothing but compiled Python: what is
 * left of them would still be found by an import. A folder with any other file in it stays.
 * @returns the folders removed, paths in the repository
 */
export async function removeCaches(root: string, before: Files, after: Files): Promise<string[]> {
  const gone = new Map([...before.keys()].filter(path => !after.has(path)).map(path => [path, null]));
  const { emptied } = directoryChanges(new Set(before.keys()), gone, after.keys());
  const removed: string[] = [];
  // Deepest first, so that a folder above is judged without those below it.
  for (const folder of emptied) if (await removeFolder(join(root, folder))) removed.push(folder);
  return removed;
}

/** Takes away only what was seen to be a cache, piece by piece: a file that appears meanwhile keeps its folder. */
async function removeFolder(folder: string): Promise<boolean> {
  const isFolder = (await lstat(folder).catch(() => undefined))?.isDirectory();
  const found = isFolder ? await cachesIn(folder).catch(() => undefined) : undefined;
  if (!found) return false;
  try {
    for (const file of found.files) await unlink(file);
    for (const below of found.folders) await rmdir(below);
    return true;
  } catch {
    return false;
  }
}

interface Caches {
  readonly files: readonly string[];
  /** The folder itself and those below it, deepest first. */
  readonly folders: readonly string[];
}

/** What a folder holds, or undefined where that is not only caches. Links are followed nowhere. */
async function cachesIn(folder: string): Promise<Caches | undefined> {
  const files: string[] = [];
  const folders: string[] = [];
  const isCache = /(^|[\\/])__pycache__$/.test(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (isCache && entry.isFile() && /\.py[co]$/.test(entry.name)) {
      files.push(path);
      continue;
    }
    const below = !isCache && entry.isDirectory() ? await cachesIn(path) : undefined;
    if (!below) return undefined;
    files.push(...below.files);
    folders.push(...below.folders);
  }
  return { files, folders: [...folders, folder] };
}
