import { createHash } from 'node:crypto';
import { toBytes } from './bytes.ts';
import { objectsNamed } from './calls/cat-file.ts';
import { writtenTrees } from './calls/mktree.ts';
import { NotReady } from './errors.ts';
import { isPartial } from './partial.ts';
import type { Git } from './run.ts';

/** The files of one commit: path → mode and id of the content. */
type Files = ReadonlyMap<string, { readonly mode: string; readonly blob: string }>;

/** One directory: names and what stands there. */
type Directory = Map<string, { readonly mode: string; readonly id: string } | Directory>;

/**
 * Writes the trees of several states, all directories that none of them shares with `base` in one process. Returns the
 * ids of the roots, in order. Ids are worked out here, so that a tree can be named by the one above it before git has
 * written it: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 * @param base files of a commit that is there
 * @param known every file stands in a commit that is there: then one whose content is missing is no mistake
 * @throws {Error} where a path is a file and a directory at once
 * @throws {GitError} where git refuses a tree
 */
export async function writeTrees(
  git: Git,
  base: Files,
  states: readonly Files[],
  known = false,
): Promise<string[]> {
  const own: string[] = [];
  rootOf(base, id => own.push(id));
  // A tree that is written in another form than ours has another id, and is not there under ours.
  const there = await existing(git, own);
  const written = new Map<string, string>();
  const roots = states.map(files =>
    rootOf(files, (id, entries) => {
      if (!there.has(id)) written.set(id, entries);
    }),
  );
  if (written.size === 0) return roots;
  // In a partial clone git would fetch every file to look whether it is there.
  const made = await git.run(writtenTrees([...written.values()], known || (await isPartial(git))));
  const expected = [...written.keys()];
  if (made.length !== expected.length || made.some((id, index) => id !== expected[index]))
    throw new NotReady('wrong-objects', 'git wrote other trees than were worked out.');
  return roots;
}

/** Which of these trees git has. */
async function existing(git: Git, ids: readonly string[]): Promise<Set<string>> {
  const found = await git.run(objectsNamed(ids));
  return new Set(ids.filter(id => found.get(id)?.type === 'tree'));
}

/** The id of the root; every directory is told with its entries as `git ls-tree -z` prints them, those below first. */
function rootOf(files: Files, tell: (id: string, entries: string) => void): string {
  const root: Directory = new Map();
  let algorithm = 'sha1';
  for (const [path, { mode, blob }] of files) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let at = root;
    for (const part of parts) {
      const next = at.get(part) ?? new Map();
      if (!(next instanceof Map)) throw new TypeError(`${path}: ${part} is a file.`);
      at.set(part, next);
      at = next;
    }
    if (at.has(name)) throw new TypeError(`${path} is a directory.`);
    at.set(name, { mode, id: blob });
    if (blob.length === 64) algorithm = 'sha256';
  }
  return idOf(root, algorithm, tell);
}

function idOf(directory: Directory, algorithm: string, tell: (id: string, entries: string) => void): string {
  const rows = [...directory].map(([name, entry]) => {
    const isTree = entry instanceof Map;
    const mode = isTree ? '40000' : entry.mode;
    const id = isTree ? idOf(entry, algorithm, tell) : entry.id;
    // git sorts by bytes, directories as if a slash stood at their end (`base_name_compare` in tree.c).
    return { mode, id, name, key: toBytes(isTree ? `${name}/` : name) };
  });
  rows.sort((a, b) => Buffer.compare(a.key, b.key));
  const content = Buffer.concat(
    rows.flatMap(({ mode, id, name }) => [toBytes(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );
  const own = createHash(algorithm).update(`tree ${content.length}\0`).update(content).digest('hex');
  const entries = rows.map(({ mode, id, name }) => `${mode} ${typeOf(mode)} ${id}\t${name}\0`).join('');
  tell(own, entries);
  return own;
}

function typeOf(mode: string): string {
  return mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}
