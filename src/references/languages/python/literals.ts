import type { Node, Root } from './parse.ts';

/** A string literal: where its words stand, and what they are. */
export interface Literal {
  readonly node: Node;
  /** The words between the quotes. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** An f-string with something to fill in: `value` is what stands before the first of those. */
  readonly formatted: boolean;
  /** Whether the words are as written: no escapes in them. */
  readonly exact: boolean;
}

/** Reads a node of the kind `string`. */
export function readLiteral(node: Node, text: string): Literal {
  const [open, close] = [node.firstChild, node.lastChild];
  const hole = node.namedChildren.find(child => child.type === 'interpolation');
  const start = open?.endIndex ?? node.startIndex;
  const whole = close?.type === 'string_end' ? close.startIndex : node.endIndex;
  const end = Math.max(start, hole ? hole.startIndex : whole);
  const value = text.slice(start, end);
  const raw = /r/i.test(text.slice(node.startIndex, start));
  return { node, start, end, value, formatted: hole !== undefined, exact: raw || !value.includes('\\') };
}

/** The words of a string; of an f-string those between what is filled in. */
export function wordsOf({ node, start, value, formatted }: Literal): { value: string; start: number }[] {
  if (!formatted) return [{ value, start }];
  return node.namedChildren
    .filter(child => child.type === 'string_content')
    .map(child => ({ value: child.text, start: child.startIndex }));
}

/** Whether a string is documentation: an expression that stands for itself. */
export function isDocstring(node: Node): boolean {
  const parent = node.parent?.type === 'concatenated_string' ? node.parent.parent : node.parent;
  return parent?.type === 'expression_statement' && parent.namedChildCount === 1;
}

/** The strings and comments of a text in which the offsets are, in the order of the text. */
export function stringsAt(
  root: Root,
  offsets: readonly number[],
): { readonly strings: readonly Node[]; readonly comments: readonly Node[] } {
  const strings = new Map<number, Node>();
  const comments = new Map<number, Node>();
  for (const offset of offsets) {
    let node = root().descendantForIndex(offset);
    if (node?.type === 'string_content' || node?.type === 'string_start') node = node.parent;
    if (node?.type === 'escape_sequence') node = node.parent?.parent ?? null;
    if (node?.type === 'string') strings.set(node.startIndex, node);
    else if (node?.type === 'comment') comments.set(node.startIndex, node);
  }
  return { strings: [...strings.values()], comments: [...comments.values()] };
}
