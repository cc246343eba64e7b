import { objectId } from '../../gate/object.ts';
import { call, type Printed, text } from '../call.ts';
import { unquoted } from '../unquote.ts';

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
    const form = cut.isWellFormed() ? 'utf8' : 'utf16le';
    const own = Buffer.from(cut, form).toString(form);
    known.set(own, own);
    return own;
  };
}

/** Reads `git blame --porcelain`: each commit's facts come once, before its first line. */
export function readBlame(printed: Printed): { lines: Line[]; commits: Map<string, Commit> } {
  const lines: Line[] = [];
  const commits = new Map<string, Commit>();
  const own = words();
  /** The path of a commit's lines holds until the next `filename`. */
  const paths = new Map<string, string>();
  let id = '';
  let original = 0;
  let facts: Record<string, string> = {};
  for (const row of text(printed).split('\n')) {
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

export interface BlameOptions {
  /** Blame looks no further than this commit. */
  readonly since?: string;
  /** Only these lines are asked for: from 1, in order. */
  readonly lines?: readonly number[];
  /** The repository is to be taken for that of another, empty work tree. */
  readonly within?: { readonly top: string; readonly gitDirectory: string };
}

/** Default `git blame`: no copy search, no ignored revisions, no text conversion, as a colleague's own blame and the forges show it. */
export const blamed = (commit: string, path: string, { since, lines = [], within }: BlameOptions = {}) =>
  call(
    'who wrote the lines of a file',
    [
      ...(within ? ['-C', within.top, `--git-dir=${within.gitDirectory}`, `--work-tree=${within.top}`] : []),
      ...['blame', '--porcelain', '--no-textconv', '--ignore-revs-file='],
      ...runs(lines).flatMap(([first, last]) => ['-L', `${first},${last}`]),
      ...[since === undefined ? objectId(commit) : `${objectId(since)}..${objectId(commit)}`, '--', path],
    ],
    readBlame,
  );

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
