import { type BlameOptions, blamed } from './calls/blame.ts';
import { withIgnoredFiles } from './ignored-revisions.ts';
import { readObjects } from './objects.ts';
import type { Git } from './run.ts';

/** Default blame of a file. @param lines only these, from 1, in order */
export function blame(git: Git, commit: string, path: string, options: Omit<BlameOptions, 'within'> = {}) {
  return withIgnoredFiles(git, within =>
    git.run(blamed(commit, path, { ...options, ...(within && { within }) })),
  );
}

/** Where a line of a commit stood in an older one. */
export interface StoodLine {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Default blame that looks no further than an older commit: it costs what lies between the two, not the whole history.
 * @returns for each line the place where it stood in `older`, or the id of the commit after it that wrote the line
 * @throws {GitError} where `commit` has no such file, or `older` is none of its ancestors
 */
export async function blameSince(
  git: Git,
  older: string,
  commit: string,
  path: string,
): Promise<(StoodLine | string)[]> {
  const { lines, commits } = await blame(git, commit, path, { since: older });
  return lines.map(line =>
    commits.get(line.commit)?.boundary ? { path: line.path, line: line.line } : line.commit,
  );
}

/** The ids of the commits that default blame gives some lines of a file to. @param lines from 1, in order */
export async function blameLines(
  git: Git,
  commit: string,
  path: string,
  lines: readonly number[],
): Promise<Map<number, string>> {
  if (lines.length === 0) return new Map();
  const found = (await blame(git, commit, path, { lines })).lines;
  return new Map(lines.map((line, index) => [line, found[index]?.commit ?? '']));
}

/** A text of a commit, and its blame. */
export async function blamedText(git: Git, commit: string, path: string) {
  const name = `${commit}:${path}`;
  const [found, objects] = await Promise.all([blame(git, commit, path), readObjects(git, [name])]);
  return { blame: found, text: objects.get(name)?.toString('utf8') ?? '' };
}
