import { toBytes } from '../bytes.ts';

/** For standard input: each ended by NUL, whatever is in it. */
export const nulEnded = (rows: readonly string[]): Buffer => toBytes(rows.map(row => `${row}\0`).join(''));

/** For standard input, where git reads no other form: no row may hold a line end. @see quoted */
export const lineEnded = (rows: readonly string[]): Buffer => toBytes(rows.map(row => `${row}\n`).join(''));

/** A path as a pathspec that means only itself, from the top of the work tree. */
export const literal = (path: string): string => `:(top,literal)${path}`;

/** A path where git reads lines and takes off quotes (`unquote_c_style`). */
export const quoted = (path: string): string =>
  /^"|\n/.test(path) ? `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"` : path;

/** Environment of a call that works on an index of its own. */
export const within = (index: string) => ({ env: { GIT_INDEX_FILE: index } });
