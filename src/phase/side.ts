import { withChanges } from './files.ts';
import type { CommitSpec, Files, Subjects } from './types.ts';

type Rename = readonly [from: string, to: string];

export interface SideInput {
  readonly name: string;
  /** The commit the side branches off, and its files. */
  readonly from: string;
  readonly files: Files;
  readonly renames: readonly Rename[];
  /** Main-line files the side must differ from: an identical blob would take every line. Absent: may be identical. */
  readonly unlike?: Files;
  readonly marked: ReadonlyMap<string, string>;
  readonly subjects: Subjects;
  readonly what: string;
}

/**
 * A side branch that holds these renames with not a byte changed, as commits in order: destinations cleared, the renames
 * (in as many commits as chained renames need), and where a result is byte for byte one of them a line that marks it.
 * Exact renames have no similarity threshold and no limit, so that blame always follows (git's diffcore-rename).
 */
export function side(input: SideInput): CommitSpec[] {
  const { name, renames, subjects } = input;
  const specs: CommitSpec[] = [];
  let files: Files = input.files;
  let parent = input.from;
  const add = (what: string, next: Files) => {
    const spec: CommitSpec = {
      name: `${name}.${specs.length + 1}`,
      role: 'side',
      parents: [parent],
      files: next,
      message: subjects.side(what),
      renames: [],
    };
    specs.push(spec);
    files = next;
    parent = spec.name;
  };

  const moving = new Set(renames.map(([from]) => from));
  const blocked = renames.map(([, to]) => to).filter(to => files.has(to) && !moving.has(to));
  if (blocked.length > 0) add(`clear the way: ${list(blocked)}`, withChanges(files, blocked));

  let pending = [...renames];
  while (pending.length > 0) {
    const free = pending.filter(([, to]) => !files.has(to));
    const now = free.length > 0 ? free : [turn(pending[0]!)];
    add(`git mv ${input.what}`, rename(files, now));
    pending = free.length > 0 ? pending.filter(one => !free.includes(one)) : pending.map(unturn);
  }

  const same = renames.filter(([, to]) => input.unlike && input.unlike.get(to)?.blob === files.get(to)?.blob);
  if (same.length > 0)
    add(
      `mark ${list(same.map(([, to]) => to))}`,
      mark(
        files,
        same.map(([, to]) => to),
        input.marked,
      ),
    );
  return specs;
}

/** `files` with a marker line before the texts at these paths. */
export function mark(files: Files, paths: readonly string[], marked: ReadonlyMap<string, string>): Files {
  return withChanges(
    files,
    [],
    paths.flatMap(path => {
      const entry = files.get(path);
      const blob = entry && marked.get(entry.blob);
      return entry && blob ? [[path, { mode: entry.mode, blob }] as const] : [];
    }),
  );
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
