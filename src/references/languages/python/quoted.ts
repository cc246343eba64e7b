import { isDotted } from './is-dotted.ts';
import { isDocstring, readLiteral } from './literals.ts';
import type { Node } from './parse.ts';
import { type Role, roleOf } from './roles.ts';
import type { Word } from './statements.ts';

/** A dotted name between quotes, and what it is there for. */
export type Quoted = Word & { readonly role: Role };

const DOTTED = /["']([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+)["']/gu;

/** The strings of a text that are dotted names from end to end; no documentation. */
export function readQuoted(root: Node, text: string): Quoted[] {
  const found: Quoted[] = [];
  for (const match of text.matchAll(DOTTED)) {
    let node = root.descendantForIndex(match.index + 1);
    if (node?.type === 'string_content') node = node.parent;
    if (node?.type !== 'string' || isDocstring(node)) continue;
    const { value, start, end, formatted } = readLiteral(node, text);
    if (!formatted && isDotted(value)) found.push({ text: value, start, end, role: roleOf(node) });
  }
  return found;
}
