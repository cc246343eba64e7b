import { isObjectId } from '../gate/object.ts';
import type { Call } from '../git/call.ts';
import { takeFiles } from '../git/calls/checkout.ts';
import { commitStaged } from '../git/calls/commit.ts';
import { beginMerge } from '../git/calls/merge.ts';
import { moveFile } from '../git/calls/mv.ts';
import { removeFiles } from '../git/calls/rm.ts';
import { changes } from './files.ts';
import type { CommitSpec, Files } from './types.ts';

/** One git command of a phase: shown, confirmed, run, logged. */
export interface Command {
  readonly call: Call<void>;
  /** Those that it is about, where they are too many for arguments. */
  readonly paths?: readonly string[];
  /** It writes files anew, and asks nobody. */
  readonly overwrites?: true;
  /**
   * Of a merge: the ids that `MERGE_HEAD` is to hold. `git merge` itself leaves out a parent that another one descends from,
   * and blame needs those, too.
   */
  readonly heads?: readonly string[];
}

/**
 * The commands that turn the work tree into a main-line commit: renames by `git mv`, removals by `git rm`, and what
 * changes taken from the rehearsed commit, so that what was rehearsed is what is committed. Hooks and signing are git's.
 * @param source the rehearsed commit's id
 * @param sides ids of the further parents
 */
export function commandsFor(
  spec: CommitSpec,
  before: Files,
  source: string,
  sides: readonly string[],
): Command[] {
  const commands: Command[] = [];
  if (sides.length > 0) commands.push({ call: beginMerge(sides), heads: sides });
  const renames = inOrder(spec.renames, before);
  for (const [from, to] of renames) commands.push({ call: moveFile(from, to) });
  const sources = new Set(renames.map(([from]) => from));
  const removed: string[] = [];
  const written: string[] = [];
  const moved = new Map(renames.map(([from, to]) => [to, before.get(from)]));
  for (const [path, entry] of changes(before, spec.files)) {
    if (entry === null) {
      if (!sources.has(path)) removed.push(path);
    } else {
      const now = moved.get(path);
      if (now?.blob !== entry.blob || now.mode !== entry.mode) written.push(path);
    }
  }
  if (removed.length > 0) commands.push({ call: removeFiles(removed), paths: removed });
  if (written.length > 0)
    commands.push({ call: takeFiles(source, written), paths: written, overwrites: true });
  commands.push({ call: commitStaged(spec.message) });
  return commands;
}

/** Renames so that each destination is free when its turn comes. Those that change places are left to the checkout. */
function inOrder(renames: CommitSpec['renames'], before: Files): CommitSpec['renames'] {
  const taken = new Set(before.keys());
  const done: (readonly [string, string])[] = [];
  let pending = [...renames];
  while (pending.length > 0) {
    const next = pending.find(([, to]) => !taken.has(to));
    if (!next) break;
    pending = pending.filter(one => one !== next);
    taken.delete(next[0]);
    taken.add(next[1]);
    done.push(next);
  }
  return done;
}

/** A command as a person would type it. @param names of commits that are made only then, by the ids that they have in the rehearsal */
export function shown({ call, paths = [] }: Command, names: ReadonlyMap<string, string>): string {
  const words = call.args.map(word => {
    const short = names.get(word) ?? (isObjectId(word) ? word.slice(0, 10) : word);
    return /^[\w./:=@%+,-]+$/.test(short) ? short : `'${short.replaceAll("'", `'\\''`)}'`;
  });
  const list =
    paths.length > 0
      ? `  # ${paths.slice(0, 3).join(' ')}${paths.length > 3 ? ` … ${paths.length} paths` : ''}`
      : '';
  return `git ${words.join(' ')}${list}`;
}
