import type { Author } from './authors.ts';

/** The words in which the demonstration's history is written: commits as data, changes as edits of texts. */

/**
 * `replace`: `old` must stand in the text exactly once, or, with `every`, at least once. `rename`: each of the names wherever it
 * stands; one of them must.
 */
export type Edit =
  | { readonly kind: 'replace'; readonly old: string; readonly new: string; readonly every: boolean }
  | { readonly kind: 'append'; readonly text: string }
  | { readonly kind: 'rename'; readonly names: Names };

/** Old word → new word. */
export type Names = readonly (readonly [old: string, by: string])[];

export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'copy';
      readonly from: string;
      readonly path: string;
      readonly edits: readonly Edit[];
    }
  | { readonly kind: 'remove'; readonly path: string };

/** `at`: ISO 8601 with an offset from UTC. Paths are repository paths. */
export interface Commit {
  readonly by: Author;
  readonly at: string;
  readonly message: string;
  readonly changes: readonly Change[];
}

/** A text written from column 0, backslashes as they stand; the line break after the opening backtick is not part of it. */
export const text = (strings: TemplateStringsArray): string => (strings.raw[0] ?? '').replace(/^\n/, '');

export const write = (path: string, content: string): Change => ({ kind: 'write', path, text: content });

export const edit = (path: string, ...edits: Edit[]): Change => ({ kind: 'edit', path, edits });

/** A copy of a file as it is at this point of the history, edited in the same commit. */
export const copy = (from: string, path: string, ...edits: Edit[]): Change => ({
  kind: 'copy',
  from,
  path,
  edits,
});

export const remove = (path: string): Change => ({ kind: 'remove', path });

export const replace = (old: string, by: string): Edit => ({
  kind: 'replace',
  old,
  new: by,
  every: false,
});

export const replaceEvery = (old: string, by: string): Edit => ({
  kind: 'replace',
  old,
  new: by,
  every: true,
});

export const after = (anchor: string, added: string): Edit => replace(anchor, anchor + added);

export const before = (anchor: string, added: string): Edit => replace(anchor, added + anchor);

export const append = (added: string): Edit => ({ kind: 'append', text: added });

export const rename = (names: Names): Edit => ({ kind: 'rename', names });
