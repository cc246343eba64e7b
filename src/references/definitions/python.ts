import { createHash } from 'node:crypto';
import type { TreeCursor } from 'web-tree-sitter';
import type { Definition } from '../definition.ts';
import { defined } from '../languages/python/defined.ts';
import { factsIn } from '../languages/python/facts.ts';
import { loadPython, type Node, readingPython } from '../languages/python/parse.ts';

/** @see definitions */
export async function pythonDefinitions(text: string): Promise<readonly Definition[]> {
  await loadPython();
  return factsIn(text).defined.map((place, index) => ({
    ...place,
    exported: !place.name.startsWith('_'),
    // Made when it is asked for: most are not, and it takes longer than all the rest.
    get hash() {
      return hashesIn(text)[index]!;
    },
  }));
}

const hashesIn = readingPython((root, text) => Array.from(defined(root), ([node]) => hash(node, text)));

const CLOSING = new Set([')', ']', '}']);

/** A hash of the tokens and of the block structure, blind to layout, comments, quotes and trailing commas. */
function hash(node: Node, text: string): string {
  const tokens: string[] = [];
  const cursor = node.walk();
  try {
    collectTokens(cursor, text, tokens);
  } finally {
    cursor.delete();
  }
  return createHash('sha256').update(tokens.join('\0')).digest('hex').slice(0, 16);
}

/** A cursor, for nodes are costly to make: a text has one for every few letters. */
function collectTokens(cursor: TreeCursor, text: string, tokens: string[]): void {
  const type = cursor.nodeType;
  if (type === 'comment') return;
  if (type === 'string_start' || type === 'string_end') {
    tokens.push(
      text
        .slice(cursor.startIndex, cursor.endIndex)
        .replace(/["']+$/, '')
        .toLowerCase(),
    );
    return;
  }
  if (!cursor.gotoFirstChild()) {
    tokens.push(text.slice(cursor.startIndex, cursor.endIndex));
    return;
  }
  const isBlock = type === 'block';
  if (isBlock) tokens.push('\u0001');
  let members = 0;
  do {
    if (cursor.nodeIsNamed) members++;
    // The comma of a tuple of one is no trailing comma.
    else if (CLOSING.has(cursor.nodeType) && tokens.at(-1) === ',' && !(type === 'tuple' && members === 1))
      tokens.pop();
    collectTokens(cursor, text, tokens);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  if (isBlock) tokens.push('\u0002');
}
