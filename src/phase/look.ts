import { createHash } from 'node:crypto';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { onDisk } from '../git/bytes.ts';
import { idsOnDisk } from '../git/calls/hash-object.ts';
import type { Repository } from '../git/repository.ts';
import type { Files } from './types.ts';

/** What stands at a path of the work tree: a file or a link with the id that git would give its content, or something else. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file' | 'link'; readonly blob: string }
  | { readonly kind: 'folder' | 'other' };

/**
 * Looks at paths of the work tree itself, without following links.
 * @returns what stands at each; contents as git would take them in, with its filters
 */
export async function look(
  { git, root, head }: Pick<Repository, 'git' | 'root' | 'head'>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const found = new Map<string, Standing>();
  const files: string[] = [];
  for (const path of paths) {
    const stat = await lstat(onDisk(root, path)).catch(() => undefined);
    if (!stat) found.set(path, { kind: 'nothing' });
    else if (stat.isSymbolicLink())
      found.set(path, { kind: 'link', blob: await linkId(root, path, head.length) });
    else if (stat.isDirectory()) found.set(path, { kind: 'folder' });
    else if (!stat.isFile()) found.set(path, { kind: 'other' });
    else files.push(path);
  }
  const ids = await hashed(git, files);
  for (const path of files) {
    const blob = ids.get(path);
    found.set(path, blob === undefined ? { kind: 'other' } : { kind: 'file', blob });
  }
  return found;
}

/** Ids of the contents of files; one that goes away meanwhile, or that a filter cannot read, has none. */
async function hashed(git: Repository['git'], paths: readonly string[]): Promise<Map<string, string>> {
  const all = await git.run(idsOnDisk(paths)).catch(() => undefined);
  if (all) return new Map(paths.map((path, index) => [path, all[index] ?? '']));
  const found = new Map<string, string>();
  for (const path of paths) {
    const [id] = await git.run(idsOnDisk([path])).catch(() => []);
    if (id !== undefined) found.set(path, id);
  }
  return found;
}

async function linkId(root: string, path: string, length: number): Promise<string> {
  const target = await readlink(onDisk(root, path), { encoding: 'buffer' });
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${target.length}\0`)
    .update(target)
    .digest('hex');
}

/** Whether what stands at a path is what these files have there. */
export function isAs(standing: Standing | undefined, entry: ReturnType<Files['get']>): boolean {
  switch (standing?.kind) {
    case 'file':
      // Where the file system has no links, git keeps them as files (`core.symlinks`).
      return entry !== undefined && entry.mode !== '160000' && entry.blob === standing.blob;
    case 'link':
      return entry?.mode === '120000' && entry.blob === standing.blob;
    case 'folder':
      // The folder of a submodule; what goes on in it is its own.
      return entry?.mode === '160000';
    case 'other':
      return false;
    default:
      return entry === undefined;
  }
}

/** The start of a file, for what git was killed in the middle of. */
export async function isStartOf(
  root: string,
  path: string,
  texts: readonly (Buffer | undefined)[],
): Promise<boolean> {
  const disk = await readFile(onDisk(root, path)).catch(() => undefined);
  return disk !== undefined && texts.some(text => text?.subarray(0, disk.length).equals(disk));
}
