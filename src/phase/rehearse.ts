import { pathProblem } from '../gate/path.ts';
import type { Git } from '../git/run.ts';
import { writeCommits } from '../git/write-commits.ts';
import { writeTrees } from '../git/write-trees.ts';
import { datesAfter } from './dates.ts';
import { NotApplied } from './errors.ts';
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
 * @throws {NotApplied} where a path is new that may not be written to, whatever asked for it
 */
export async function rehearse(
  git: Git,
  parent: string,
  before: Files,
  specs: readonly CommitSpec[],
): Promise<Rehearsal> {
  for (const { files } of specs)
    for (const [path, { mode }] of files) {
      const problem = before.has(path) ? undefined : pathProblem(path, mode);
      if (problem !== undefined) throw new NotApplied('no-path', problem);
    }
  const trees = await writeTrees(
    git,
    before,
    specs.map(spec => spec.files),
  );
  const dates = await datesAfter(git, parent, specs.length);
  const commits = specs.map((spec, index) => ({
    name: spec.name,
    tree: trees[index] ?? '',
    parents: spec.parents.map(one => (one === 'P' ? parent : one)),
    message: spec.message,
    ...(dates[index] && { date: dates[index] }),
  }));
  const made = await writeCommits(git, commits);
  const ids = new Map([['P', parent], ...specs.map(({ name }, index) => [name, made[index] ?? ''] as const)]);
  return {
    parent,
    commits: specs.map((spec, index) => ({
      spec,
      id: made[index] ?? '',
      tree: trees[index] ?? '',
      parents: spec.parents.map(name => ids.get(name) ?? name),
    })),
  };
}

/** Commits on the main line, in order. */
export function mainLine(rehearsal: Rehearsal): readonly MadeCommit[] {
  return rehearsal.commits.filter(commit => commit.spec.role !== 'side');
}

/** Where the branch will stand. */
export function tip(rehearsal: Rehearsal): string {
  return mainLine(rehearsal).at(-1)?.id ?? rehearsal.parent;
}
