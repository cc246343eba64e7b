import { posix } from 'node:path';
import { below, join, normalize } from '../../path.ts';

/** A string in an expression: its words, and where they stand. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The words between the first and the last quote that lead from a place to a path, in the manner of those before: a string for each segment, or one. */
export function respelled(from: string, to: string, pieces: readonly Piece[], separator: string): string {
  const first = pieces[0]!.value;
  const path = leading(from, to, pieces);
  const tail = pieces.at(-1)!.value.endsWith('/') && path !== '' ? '/' : '';
  const single = pieces.length > 1 && pieces.every(({ value }) => !value.replace(/^\//, '').includes('/'));
  const words = path === '' ? '.' : path;
  if (single) return words.split('/').join(separator) + tail;
  const lead = first.startsWith('/') ? '/' : /^\.\//.test(first) && !words.startsWith('.') ? './' : '';
  return lead + words + tail;
}

/** A path from one place to another, which goes the way that was written as far as that leads there. */
function leading(from: string, to: string, pieces: readonly Piece[]): string {
  const parts = pieces.flatMap(({ value }) => value.split('/')).filter(part => part !== '' && part !== '.');
  for (let length = parts.length - 1; length > 0; length--) {
    const way = parts.slice(0, length).join('/');
    const at = normalize(join(from, way));
    const rest = at === undefined ? undefined : below(to, at);
    if (rest !== undefined && rest !== '') return `${way}/${rest}`;
  }
  return posix.relative(from, to);
}
