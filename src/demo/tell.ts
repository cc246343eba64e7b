import type { Change, Commit, Edit, Names } from './story.ts';

/** Repository path → text. */
export type Files = ReadonlyMap<string, string>;

/** `text` after the edits, in order. @throws {Error} when a text to replace is absent, or stands there twice. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, edit) => {
    if (edit.kind === 'append') return now + edit.text;
    if (edit.kind === 'rename') return renamed(now, edit.names);
    const count = now.split(edit.old).length - 1;
    if (count === 0 || (count > 1 && !edit.every))
      throw new TypeError(`"${edit.old.trim()}" stands there ${count} times`);
    return now.replaceAll(edit.old, () => edit.new);
  }, text);
}

function renamed(text: string, names: Names): string {
  const now = names.reduce((before, [old, by]) => before.replaceAll(old, () => by), text);
  if (now === text) throw new TypeError('none of the names stands there');
  return now;
}

function textAfter(files: Files, change: Exclude<Change, { readonly kind: 'remove' }>): string {
  if (change.kind === 'write') return change.text;
  const source = change.kind === 'copy' ? change.from : change.path;
  const text = files.get(source);
  if (text === undefined) throw new TypeError(`${source} does not exist`);
  return applyEdits(text, change.edits);
}

/**
 * The files after each commit, oldest first; pure.
 * @throws {Error} naming commit and path when a change does not fit the files before it.
 */
export function tell(commits: readonly Commit[]): Files[] {
  let files: Files = new Map();
  return commits.map(commit => {
    const next = new Map(files);
    for (const change of commit.changes)
      try {
        if (change.kind !== 'remove') next.set(change.path, textAfter(next, change));
        else if (!next.delete(change.path)) throw new TypeError('it does not exist');
      } catch (error) {
        throw new TypeError(`${commit.message}: ${change.path}: ${(error as Error).message}`);
      }
    files = next;
    return files;
  });
}
