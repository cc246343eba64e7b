import { changes } from './files.ts';
import type { CommitSpec, Files } from './types.ts';

/** One git command of a phase, as data: shown, confirmed, run, logged. */
export interface Command {
  readonly args: readonly string[];
  /** For standard input, where the arguments would be too many. */
  readonly input?: string;
  /** What it is for, where the arguments do not say it. */
  readonly note?: string;
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
  if (sides.length > 0) {
    commands.push({
      args: ['merge', '-s', 'ours', '--no-ff', '--no-commit', '--quiet', ...sides],
      note: 'the sides become parents',
      heads: sides,
    });
  }
  const renames = inOrder(spec.renames, before);
  for (const [from, to] of renames) commands.push({ args: ['mv', '--', from, to] });
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
  if (removed.length > 0)
    commands.push({
      args: ['rm', '-q', '--pathspec-from-file=-', '--pathspec-file-nul'],
      input: literal(removed),
    });
  if (written.length > 0)
    commands.push({
      args: ['checkout', source, '--pathspec-from-file=-', '--pathspec-file-nul'],
      input: literal(written),
    });
  commands.push({
    args: ['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-F', '-'],
    input: spec.message,
  });
  return commands;
}

/** Paths as pathspecs that mean only themselves. */
function literal(paths: readonly string[]): string {
  return `${paths.map(path => `:(top,literal)${path}`).join('\0')}\0`;
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

/** A command as a person would type it. */
export function shown(command: Command): string {
  const words = command.args.map(word =>
    /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
  );
  const paths = command.input?.includes('\0')
    ? command.input
        .split('\0')
        .filter(Boolean)
        .map(path => path.replace(/^:\(top,literal\)/, ''))
    : [];
  const list =
    paths.length > 0
      ? `  # ${paths.slice(0, 3).join(' ')}${paths.length > 3 ? ` … ${paths.length} paths` : ''}`
      : '';
  return `git ${words.join(' ')}${list}`;
}
