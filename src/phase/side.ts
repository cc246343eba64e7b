import { withChanges } from './files.ts';
import type { CommitSpec, Files, Subjects } from './types.ts';

type Rename = readonly [from: string, to: string];

/** Renames that are made together. */
export interface Rank {
  readonly renames: readonly Rename[];
  readonly what: string;
  /** Files of the main-line commit that these must differ from: an identical blob would take every line. */
  readonly unlike?: Files;
}

export interface SideInput {
  readonly name: string;
  /** The commit the side branches off, and its files. */
  readonly from: string;
  readonly files: Files;
  /** Renames that go together. Those of the next rank may go to the same places: what stands there then makes way. */
  readonly ranks: readonly Rank[];
  /** What the side ends in: all that the main-line commit has, so that a rebase, which drops that one, loses nothing. */
  readonly whole: Files;
  /** Files in which the main-line commit must not find what it has itself: an identical blob would take every line. */
  readonly unlike: Iterable<string>;
  /** For a blob: the same text with one blank line more. */
  readonly marked: ReadonlyMap<string, string>;
  readonly subjects: Subjects;
}

export interface Side {
  readonly commits: readonly CommitSpec[];
  /** The commits that blame is to find lines in, in order: those that end a rank of renames, and the last one. */
  readonly parents: readonly string[];
}

/**
 * A side branch that holds renames with not a byte changed, as commits in order: destinations cleared, the renames of each
 * rank (in as many commits as chained renames need), and then everything that the main-line commit has.
 * Exact renames have no similarity threshold and no limit, so that blame always follows (git's diffcore-rename).
 *
 * Where a file must not be identical, a commit beside that chain has a blank line more in it. It is a merge, so that a rebase
 * drops it: what is applied again is the chain alone, which begins and ends as the main line does.
 */
export function side(input: SideInput): Side {
  const { subjects, whole } = input;
  const commits: CommitSpec[] = [];
  const parents: string[] = [];
  let files: Files = input.files;
  let parent = input.from;
  const make = (what: string, parents: readonly string[], files: Files): string => {
    const name = `${input.name}.${commits.length + 1}`;
    commits.push({ name, role: 'side', parents, files, message: subjects.side(what), renames: [] });
    return name;
  };
  const add = (what: string, next: Files) => {
    parent = make(what, [parent], next);
    files = next;
  };
  /** The end of the chain so far, or beside it the same with these files marked. */
  const ended = (same: readonly string[]) => {
    const other = mark(files, same, input.marked);
    const beside = !equal(files, other);
    parents.push(beside ? make(`a blank line in ${list(same)}`, [parent, input.from], other) : parent);
  };
  const wary = new Set<string>();
  for (const { renames, what, unlike } of input.ranks) {
    if (renames.length === 0) continue;
    const moving = new Set(renames.map(([from]) => from));
    const blocked = renames.map(([, to]) => to).filter(to => files.has(to) && !moving.has(to));
    if (blocked.length > 0) add(`clear the way: ${list(blocked)}`, withChanges(files, blocked));
    let pending = [...renames];
    while (pending.length > 0) {
      const free = pending.filter(([, to]) => !files.has(to));
      const now = free.length > 0 ? free : [turn(pending[0]!)];
      add(`git mv ${what}`, rename(files, now));
      pending = free.length > 0 ? pending.filter(one => !free.includes(one)) : pending.map(unturn);
    }
    if (unlike) for (const [, to] of renames) wary.add(to);
    ended([...wary].filter(to => unlike?.get(to)?.blob === files.get(to)?.blob));
  }
  if (!equal(files, whole)) {
    add('everything else', whole);
    ended([...new Set(input.unlike)]);
  }
  return { commits, parents };
}

/** `files` with the texts at these paths other than they were by a blank line. */
export function mark(files: Files, paths: Iterable<string>, marked: ReadonlyMap<string, string>): Files {
  return withChanges(
    files,
    [],
    [...paths].flatMap(path => {
      const entry = files.get(path);
      const blob = entry && marked.get(entry.blob);
      return entry && blob ? [[path, { mode: entry.mode, blob }] as const] : [];
    }),
  );
}

/**
 * A text with one blank line more, at its end. A last line that does not end stays the last: it would be another line for
 * blame otherwise.
 */
export function withBlankLine(text: string): string {
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  if (text === '' || text.endsWith('\n')) return text + end;
  const last = text.lastIndexOf('\n') + 1;
  return text.slice(0, last) + end + text.slice(last);
}

function equal(one: Files, other: Files): boolean {
  if (one.size !== other.size) return false;
  for (const [path, { blob, mode }] of one) {
    const there = other.get(path);
    if (there?.blob !== blob || there.mode !== mode) return false;
  }
  return true;
}

function rename(files: Files, renames: readonly Rename[]): Files {
  const here = renames.flatMap(([from, to]) => {
    const entry = files.get(from);
    return entry ? [[to, entry] as const] : [];
  });
  return withChanges(
    files,
    renames.map(([from]) => from),
    here,
  );
}

/** Files that change places: one steps aside first. */
const ASIDE = '.reorg-aside';
function turn([from]: Rename): Rename {
  return [from, `${from}${ASIDE}`];
}
function unturn(one: Rename, index: number): Rename {
  return index === 0 ? [`${one[0]}${ASIDE}`, one[1]] : one;
}

export function list(paths: readonly string[]): string {
  const some = paths.slice(0, 2).join(', ');
  return paths.length > 2 ? `${some} and ${paths.length - 2} more` : some;
}
