import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitTree } from '../git/objects.ts';
import { exists, type Repository } from '../git/repository.ts';
import { GitError } from '../git/run.ts';
import { removeCaches } from './caches.ts';
import { commandsFor } from './commands.ts';
import { changes } from './files.ts';
import type { MadeCommit, Rehearsal } from './rehearse.ts';
import type { Files } from './types.ts';

export interface Applied {
  /** Main-line commits, in order, and their trees. */
  readonly commits: readonly string[];
  readonly trees: readonly string[];
  /** All commits made, sides included. */
  readonly all: readonly string[];
  /** Paths in which a commit differs from its rehearsal: a hook changed them. */
  readonly differing: readonly string[];
}

/** A phase that could not be committed. The repository stands where it stood before. */
export class NotApplied extends Error {
  override readonly name = 'NotApplied';
}

/** Untracked files at places that the phase writes to: git would overwrite or refuse them. */
export async function inTheWay(root: string, before: Files, rehearsal: Rehearsal): Promise<string[]> {
  const added = new Set(
    rehearsal.commits
      .filter(commit => commit.spec.role !== 'side')
      .flatMap(commit => [...commit.spec.files.keys()].filter(path => !before.has(path))),
  );
  const found: string[] = [];
  for (const path of added) if (await exists(join(root, path))) found.push(path);
  return found;
}

/**
 * Carries a rehearsed phase out with real `git mv`, `git rm` and `git commit` on the current branch.
 * The work tree must be clean. On any failure everything is put back to where it was. Folders of which only caches are left
 * go from the work tree, too.
 * @throws {NotApplied} with the reason in words
 */
export async function apply(
  repository: Repository,
  before: Files,
  rehearsal: Rehearsal,
  onOutput?: (text: string) => void,
): Promise<Applied> {
  const { git, root } = repository;
  const blocked = await inTheWay(root, before, rehearsal);
  if (blocked.length > 0) {
    throw new NotApplied(
      `Untracked files stand where the phase writes: ${blocked.slice(0, 3).join(', ')}. Move them away first.`,
    );
  }
  const sign =
    (await git.text(['config', '--type=bool', 'commit.gpgSign'], { codes: [0, 1] })).trim() === 'true';
  const ids = new Map([['P', rehearsal.parent]]);
  const commits: string[] = [];
  const trees: string[] = [];
  let files = before;
  try {
    for (const made of rehearsal.commits) {
      const parents = made.spec.parents.map(name => ids.get(name) ?? name);
      if (made.spec.role === 'side') {
        ids.set(made.spec.name, await commitTree(git, made.tree, parents, made.spec.message, { sign }));
        continue;
      }
      await commitForReal(repository, made, files, parents.slice(1), onOutput);
      const [id = '', tree = ''] = await git.lines(['rev-parse', 'HEAD', 'HEAD^{tree}']);
      ids.set(made.spec.name, id);
      commits.push(id);
      trees.push(tree);
      files = made.spec.files;
    }
  } catch (error) {
    await git.run(['reset', '--hard', '--quiet', rehearsal.parent], { effect: true });
    throw new NotApplied(
      `${words(error)}\nNothing was changed: the branch stands where it stood before the phase.`,
    );
  }
  await removeCaches(root, before, files);
  return {
    commits,
    trees,
    all: [...ids.values()].slice(1),
    differing: await differing(repository, rehearsal, trees),
  };
}

async function commitForReal(
  { git, root }: Repository,
  made: MadeCommit,
  before: Files,
  sides: readonly string[],
  onOutput?: (text: string) => void,
): Promise<void> {
  for (const [, to] of made.spec.renames) await mkdir(join(root, dirname(to)), { recursive: true });
  for (const { args, input } of commandsFor(made.spec, before, made.id, sides)) {
    const loud = args[0] === 'commit' && onOutput;
    await git.run(args, { effect: true, ...(input !== undefined && { input }), ...(loud && { onOutput }) });
  }
}

async function differing(
  { git }: Repository,
  rehearsal: Rehearsal,
  trees: readonly string[],
): Promise<string[]> {
  const main = rehearsal.commits.filter(commit => commit.spec.role !== 'side');
  const found = new Set<string>();
  for (const [index, made] of main.entries()) {
    const tree = trees[index];
    if (!tree || tree === made.tree) continue;
    for (const path of (await git.text(['diff-tree', '-r', '-z', '--name-only', made.tree, tree])).split(
      '\0',
    ))
      if (path) found.add(path);
  }
  return [...found];
}

function words(error: unknown): string {
  if (error instanceof GitError) {
    const said = error.stderr.trim();
    return `\`git ${error.args[0]}\` failed (exit ${error.code})${said ? `: ${said}` : '.'}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Paths a phase touches: those that differ between any of its commits and the files before it. */
export function touched(before: Files, rehearsal: Rehearsal): Set<string> {
  return new Set(
    rehearsal.commits
      .filter(commit => commit.spec.role !== 'side')
      .flatMap(commit => [...changes(before, commit.spec.files).keys(), ...commit.spec.renames.flat()]),
  );
}
