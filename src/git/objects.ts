import { join } from 'node:path';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/**
 * Contents of many objects in one process. Objects that are missing (a partial clone offline) are absent from the answer.
 * @param names object ids or `commit:path`
 */
export async function readObjects(git: Git, names: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const wanted = [...new Set(names)].filter(name => !name.includes('\n'));
  if (wanted.length === 0) return found;
  const { stdout } = await git.run(['cat-file', '--batch'], { input: `${wanted.join('\n')}\n` });
  let at = 0;
  for (const name of wanted) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/**
 * The ids that names stand for, in one process. What is not there is absent from the answer.
 * @param names `commit:path`, `commit^2:path`, anything that git resolves
 */
export async function objectIds(git: Git, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].filter(name => !name.includes('\n'));
  if (wanted.length === 0) return new Map();
  const lines = await git.lines(['cat-file', '--batch-check=%(objectname)'], {
    input: `${wanted.join('\n')}\n`,
  });
  return new Map(
    wanted.flatMap((name, index) => {
      const id = /^[0-9a-f]{40,64}$/.exec(lines[index] ?? '')?.[0];
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** Writes texts as objects of a type, as they are (no filters), in one process. Returns their ids in order. */
export async function writeObjects(
  git: Git,
  type: 'blob' | 'commit',
  texts: readonly (string | Uint8Array)[],
): Promise<string[]> {
  if (texts.length === 0) return [];
  const files = Object.fromEntries(texts.map((text, index) => [String(index), text]));
  return withFiles(files, directory =>
    git.lines(['hash-object', '-w', '-t', type, '--no-filters', '--stdin-paths'], {
      input: texts.map((_, index) => `${join(directory, String(index))}\n`).join(''),
    }),
  );
}

/** Writes texts as blobs. Returns their ids in order. */
export const writeBlobs = (git: Git, texts: readonly string[]): Promise<string[]> =>
  writeObjects(git, 'blob', texts);

/** Changes to a tree: the path → its new entry, or `null` where the path goes. */
export type TreeChanges = ReadonlyMap<string, { readonly mode: string; readonly blob: string } | null>;

export interface CommitTreeOptions {
  readonly sign?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Makes a commit object that no branch points to. Author, committer and dates are git's own. Returns its id. */
export async function commitTree(
  git: Git,
  tree: string,
  parents: readonly string[],
  message: string,
  options: CommitTreeOptions = {},
): Promise<string> {
  const args = [
    'commit-tree',
    tree,
    ...parents.flatMap(parent => ['-p', parent]),
    ...(options.sign ? ['-S'] : []),
    '-F',
    '-',
  ];
  return (await git.text(args, { input: message, ...(options.env && { env: options.env }) })).trim();
}
