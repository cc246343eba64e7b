import { posix } from 'node:path';
import { below, join, normalize } from '../../path.ts';
import type { AnyNode } from './parse.ts';

/** A string in an expression: its words, and where they stand. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A string that is known from end to end. */
export function literalIn(text: string, node: AnyNode): Piece | undefined {
  const words = text.slice(node.start, node.end);
  const value =
    /^(['"])((?:(?!\1)[^\\\n])*)\1$/.exec(words)?.[2] ?? /^`((?:(?!\$\{)[^`\\\n])*)`$/.exec(words)?.[1];
  return value === undefined ? undefined : { start: node.start + 1, end: node.end - 1, value };
}

/** The folder that words begin with before something that is filled in: `'../a/' + name`, `../a/${name}`. */
export function leadIn(text: string, node: AnyNode): Piece | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const left = node.left as AnyNode;
    return folderOf(literalIn(text, left)) ?? leadIn(text, left);
  }
  const [first] = node.type === 'TemplateLiteral' ? (node.quasis as AnyNode[]) : [];
  const value = first && (first.value as { raw: string }).raw;
  if (value === undefined || text[node.start + 1 + value.length] !== '$') return undefined;
  const start = node.start + 1;
  return folderOf({ start, end: start + value.length, value });
}

function folderOf(piece: Piece | undefined): Piece | undefined {
  const length = piece?.value.lastIndexOf('/') ?? -1;
  if (!piece || length <= 0 || /[\\?#]/.test(piece.value)) return undefined;
  return { ...piece, end: piece.start + length, value: piece.value.slice(0, length) };
}

/** The words between the first and the last quote that lead from a place to a path, in the manner of those before: a string for each segment, or one. */
export function respelled(from: string, to: string, pieces: readonly Piece[], separator: string): string {
  const first = pieces[0]!.value;
  const path = leading(from, to, pieces);
  const tail = pieces.at(-1)!.value.endsWith('/') && path !== '' ? '/' : '';
  const single = pieces.length > 1 && pieces.every(({ value }) => !value.replace(/^\//, '').includes('/'));
  const words = path === '' ? '.' : path;
  if (single) return words.split('/').join(separator) + tail;
  const lead = first.startsWith('/')
    ? '/'
    : /^\.{1,2}(\/|$)/.test(first) && !words.startsWith('.')
      ? './'
      : '';
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
