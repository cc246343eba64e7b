import { parseScript } from './parse.ts';

/** A string in a JSON text. `start` and `end` are those of the words between the quotes. */
export interface JsonString {
  /** Keys and indexes that lead to it; for a key of an object, with the key itself as the last. */
  readonly keys: readonly string[];
  readonly isKey: boolean;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
  readonly raw?: string;
  readonly key?: Node;
  readonly properties?: readonly Node[];
  readonly elements?: readonly (Node | null)[];
}

/** All strings of a JSON text, with their escapes as they stand, which may have comments and trailing commas. None where it cannot be read. Needs `loadScripts()`. */
export function jsonStrings(text: string): JsonString[] {
  const bare = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  // JSON is an expression of JavaScript; the parenthesis keeps an object from being a block.
  const { program } = parseScript('x.js', `(${bare}\n)`);
  const statement = program.body[0];
  const found: JsonString[] = [];
  if (program.body.length === 1 && statement?.type === 'ExpressionStatement')
    visit(statement.expression as unknown as Node, [], found);
  return found;
}

function visit(node: Node, keys: readonly string[], found: JsonString[]): void {
  if (node.type === 'ObjectExpression')
    for (const property of node.properties ?? []) {
      const { key, value } = property;
      if (!key || typeof value !== 'object' || value === null) continue;
      const inner = [...keys, String(key.value)];
      add(key, inner, true, found);
      visit(value as Node, inner, found);
    }
  else if (node.type === 'ArrayExpression')
    (node.elements ?? []).forEach((each, index) => {
      if (each) visit(each, [...keys, String(index)], found);
    });
  else add(node, keys, false, found);
}

/** Offsets are shifted by the parenthesis, and by the quote. */
function add(node: Node, keys: readonly string[], isKey: boolean, found: JsonString[]): void {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return;
  const value = node.raw?.slice(1, -1);
  if (value !== undefined) found.push({ keys, isKey, value, start: node.start, end: node.end - 2 });
}
