import type { TreeChanges } from '../git/objects.ts';
import type { Files } from './types.ts';

/** What turns `before` into `after`: changed and new entries, `null` for paths that go. */
export function changes(before: Files, after: Files): TreeChanges {
  const found = new Map<string, { mode: string; blob: string } | null>();
  for (const path of before.keys()) if (!after.has(path)) found.set(path, null);
  for (const [path, entry] of after) {
    const was = before.get(path);
    if (was?.blob !== entry.blob || was.mode !== entry.mode) found.set(path, entry);
  }
  return found;
}

/** `files` without these paths and with these entries. */
export function withChanges(
  files: Files,
  gone: Iterable<string>,
  here: Iterable<readonly [string, { readonly mode: string; readonly blob: string }]> = [],
): Map<string, { readonly mode: string; readonly blob: string }> {
  const copy = new Map(files);
  for (const path of gone) copy.delete(path);
  for (const [path, entry] of here) copy.set(path, entry);
  return copy;
}
