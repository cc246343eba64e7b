import { join } from 'node:path';
import { contents, objectsNamed } from './calls/cat-file.ts';
import { writtenObjects } from './calls/hash-object.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/**
 * Contents of many objects in one process. Objects that are missing (a partial clone offline) are absent from the answer.
 * @param names object ids or `commit:path`
 */
export async function readObjects(git: Git, names: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = inOneLine(names);
  return wanted.length === 0 ? new Map() : git.run(contents(wanted));
}

/**
 * The ids that names stand for, in one process. What is not there is absent from the answer.
 * @param names `commit:path`, `commit^2:path`, anything that git resolves
 */
export async function objectIds(git: Git, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = inOneLine(names);
  if (wanted.length === 0) return new Map();
  return new Map([...(await git.run(objectsNamed(wanted)))].map(([name, { id }]) => [name, id]));
}

/** git reads names line by line. */
const inOneLine = (names: readonly string[]): string[] =>
  [...new Set(names)].filter(name => !name.includes('\n'));

/** Writes texts as objects of a type, as they are (no filters), in one process. Returns their ids in order. */
export async function writeObjects(
  git: Git,
  type: 'blob' | 'commit',
  texts: readonly (string | Uint8Array)[],
): Promise<string[]> {
  if (texts.length === 0) return [];
  const files = Object.fromEntries(texts.map((text, index) => [String(index), text]));
  return withFiles(files, directory =>
    git.run(
      writtenObjects(
        type,
        texts.map((_, index) => join(directory, String(index))),
      ),
    ),
  );
}

/** Writes texts as blobs. Returns their ids in order. */
export const writeBlobs = (git: Git, texts: readonly string[]): Promise<string[]> =>
  writeObjects(git, 'blob', texts);

/** Changes to a tree: the path → its new entry, or `null` where the path goes. */
export type TreeChanges = ReadonlyMap<string, { readonly mode: string; readonly blob: string } | null>;
