import { commitTree } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { writeTrees } from '../git/write-trees.ts';
import type { CommitSpec, Files } from './types.ts';

/** A commit that exists as an object. */
export interface MadeCommit {
  readonly spec: CommitSpec;
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

export interface Rehearsal {
  readonly parent: string;
  readonly commits: readonly MadeCommit[];
}

/**
 * Makes the commits of a phase as objects that no branch points to. Neither index nor work tree is touched.
 * @param parent id of the commit called `P`
 */
export async function rehearse(
  git: Git,
  parent: string,
  before: Files,
  specs: readonly CommitSpec[],
): Promise<Rehearsal> {
  const ids = new Map([['P', parent]]);
  const trees = await writeTrees(
    git,
    before,
    specs.map(spec => spec.files),
  );
  const made: MadeCommit[] = [];
  for (const [index, spec] of specs.entries()) {
    const tree = trees[index] ?? '';
    const parents = spec.parents.map(name => ids.get(name) ?? name);
    const id = await commitTree(git, tree, parents, spec.message);
    ids.set(spec.name, id);
    made.push({ spec, id, tree, parents });
  }
  return { parent, commits: made };
}

/** Commits on the main line, in order. */
export function mainLine(rehearsal: Rehearsal): readonly MadeCommit[] {
  return rehearsal.commits.filter(commit => commit.spec.role !== 'side');
}

/** Where the branch will stand. */
export function tip(rehearsal: Rehearsal): string {
  return mainLine(rehearsal).at(-1)?.id ?? rehearsal.parent;
}
