import { tipOf } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import { commitsSince } from '../git/calls/log.ts';
import type { Git } from '../git/run.ts';
import type { Blame } from '../history/types.ts';

/** A commit as lists of commits show it. */
export interface Listed {
  readonly id: string;
  readonly author: string;
  readonly time: number;
  readonly subject: string;
}

/** What phases of the plan committed. */
export interface OwnCommits {
  /** All of them, sides included. */
  readonly all: ReadonlySet<string>;
  /** Each side commit → the commit of the main line that it was made for. */
  readonly sides: ReadonlyMap<string, Listed>;
}

export async function ownCommits(git: Git, committed: readonly Committed[]): Promise<OwnCommits> {
  const lists = await Promise.all(
    committed.map(async one => {
      const listed = await git.run(commitsSince(one.parent, tipOf(one)));
      return { listed, sides: sidesOf(listed, new Set(one.commits)) };
    }),
  );
  return {
    all: new Set(lists.flatMap(({ listed }) => listed.map(({ id }) => id))),
    sides: new Map(lists.flatMap(({ sides }) => [...sides])),
  };
}

/** @param commits of a phase, oldest first @param main ids of those on the main line */
export function sidesOf<Commit extends { readonly id: string; readonly parents: readonly string[] }>(
  commits: readonly Commit[],
  main: ReadonlySet<string>,
): ReadonlyMap<string, Commit> {
  const known = new Map(commits.map(one => [one.id, one]));
  const found = new Map<string, Commit>();
  for (const commit of commits.filter(({ id }) => main.has(id))) {
    const open = [...commit.parents];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const side = known.get(id);
      if (!side || main.has(id) || found.has(id)) continue;
      found.set(id, commit);
      open.push(...side.parents);
    }
  }
  return found;
}

/** Commits with those of the main line in the place of their sides, each once. */
export function onMainLine<Commit extends Listed>(
  commits: readonly Commit[],
  { sides }: OwnCommits,
): readonly Listed[] {
  const found = new Map<string, Listed>();
  for (const one of commits) {
    const shown = sides.get(one.id) ?? one;
    if (!found.has(shown.id)) found.set(shown.id, shown);
  }
  return [...found.values()];
}

/** Blame that says of side commits what they were made for; their ids stay, for those are what git says. */
export function blameOnMainLine(blame: Blame, { sides }: OwnCommits): Blame {
  if (![...blame.commits.keys()].some(id => sides.has(id))) return blame;
  const commits = [...blame.commits].map(([id, commit]) => {
    const made = sides.get(id);
    return [id, made ? { ...commit, summary: made.subject } : commit] as const;
  });
  return { ...blame, commits: new Map(commits) };
}
