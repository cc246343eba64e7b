import { objectId } from '../gate/object.ts';
import { withIgnoredFiles } from './ignored-revisions.ts';
import { readObjects } from './objects.ts';
import type { Git } from './run.ts';
import { unquoted } from './unquote.ts';

interface Line {
  readonly commit: string;
  readonly path: string;
  readonly line: number;
}

interface Commit {
  readonly id: string;
  readonly author: string;
  readonly mail: string;
  readonly time: number;
  readonly summary: string;
  readonly previous?: { readonly commit: string; readonly path: string };
  /** Blame was told to look no further. */
  readonly boundary?: true;
}

/**
 * Copies words out of a text, equal ones once. What V8 cuts from a long text keeps the whole of it in memory, and the
 * output of blame is several times the file.
 */
function words(): (cut: string) => string {
  const known = new Map<string, string>();
  return cut => {
    const old = known.get(cut);
    if (old !== undefined) return old;
    const own = Buffer.from(cut, 'utf8').toString('utf8');
    known.set(own, own);
    return own;
  };
}

/** Reads `git blame --porcelain`: each commit's facts come once, before its first line. */
export function parseBlame(text: string): { lines: Line[]; commits: Map<string, Commit> } {
  const lines: Line[] = [];
  const commits = new Map<string, Commit>();
  const own = words();
  /** The path of a commit's lines holds until the next `filename`. */
  const paths = new Map<string, string>();
  let id = '';
  let original = 0;
  let facts: Record<string, string> = {};
  for (const row of text.split('\n')) {
    if (row.startsWith('\t')) {
      if (facts.filename !== undefined) paths.set(id, own(unquoted(facts.filename)));
      if (!commits.has(id)) commits.set(id, commitOf(id, facts, own));
      lines.push({ commit: id, path: paths.get(id) ?? '', line: original });
      facts = {};
      continue;
    }
    const head = /^([0-9a-f]{40,64}) (\d+) \d+/.exec(row);
    if (head) {
      id = own(head[1] ?? '');
      original = Number(head[2]);
    } else {
      const space = row.indexOf(' ');
      if (space > 0) facts[own(row.slice(0, space))] = own(row.slice(space + 1));
      else if (row === 'boundary') facts.boundary = '';
    }
  }
  return { lines, commits };
}

function commitOf(id: string, facts: Record<string, string>, own: (cut: string) => string): Commit {
  const previous = /^([0-9a-f]{40,64}) (.*)$/.exec(facts.previous ?? '');
  return {
    id,
    author: facts.author ?? '',
    mail: own((facts['author-mail'] ?? '').replace(/^<|>$/g, '')),
    time: Number(facts['author-time'] ?? 0),
    summary: facts.summary ?? '',
    ...(previous && { previous: { commit: own(previous[1] ?? ''), path: own(unquoted(previous[2] ?? '')) } }),
    ...(facts.boundary !== undefined && { boundary: true as const }),
  };
}

/** Default `git blame`: no copy search, no ignored revisions, no text conversion, as a colleague's own blame and the forges show it. */
export async function blame(git: Git, commit: string, path: string) {
  return ask(git, [objectId(commit), '--', path]);
}

async function ask(git: Git, what: readonly string[]) {
  const args = ['blame', '--porcelain', '--no-textconv', '--ignore-revs-file=', ...what];
  return parseBlame(await withIgnoredFiles(git, before => git.text([...before, ...args])));
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
  const { lines, commits } = await ask(git, [`${objectId(older)}..${objectId(commit)}`, '--', path]);
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
  const ranges = runs(lines).flatMap(([first, last]) => ['-L', `${first},${last}`]);
  const found = (await ask(git, [...ranges, objectId(commit), '--', path])).lines;
  return new Map(lines.map((line, index) => [line, found[index]?.commit ?? '']));
}

/** Numbers in order as runs, first and last of each. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** A text of a commit, and its blame. */
export async function blamedText(git: Git, commit: string, path: string) {
  const name = `${commit}:${path}`;
  const [found, objects] = await Promise.all([blame(git, commit, path), readObjects(git, [name])]);
  return { blame: found, text: objects.get(name)?.toString('utf8') ?? '' };
}
