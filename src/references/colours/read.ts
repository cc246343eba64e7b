import { type Grammar, loadGrammar, type Node, withTree } from '../grammar.ts';
import { GRAMMAR_OF, RULES, type Rules } from './rules.ts';
import type { Colour, ColourKind, Colours } from './types.ts';

/** Characters of a text that is coloured at most: a longer one would take longer to read than a key may. */
const LONGEST = 400_000;

/**
 * The coloured pieces of a text, by the grammar of its file name.
 * @returns undefined where there is no grammar for it, or it is too long
 */
export async function coloursOf(path: string, text: string): Promise<Colours | undefined> {
  const grammar = GRAMMAR_OF.find(([name]) => name.test(path))?.[1];
  if (grammar === undefined || text.length > LONGEST) return undefined;
  await loadGrammar(grammar);
  return read(grammar, text);
}

/** @throws {Error} before the grammar is loaded */
export function read(grammar: Grammar, text: string): Colours {
  const rules = RULES[grammar];
  const lines: Colour[][] = [];
  const lengths = text.split('\n').map(line => line.length);
  const put = ({ startPosition, endPosition }: Node, kind: ColourKind): void => {
    for (let line = startPosition.row; line <= endPosition.row; line += 1) {
      const start = line === startPosition.row ? startPosition.column : 0;
      const end = line === endPosition.row ? endPosition.column : (lengths[line] ?? 0);
      if (end <= start) continue;
      const own = lines[line] ?? [];
      own.push([start, end, kind]);
      lines[line] = own;
    }
  };
  withTree(grammar, text, root => walk(root, rules, put));
  return lengths.map((_, line) => lines[line] ?? []);
}

function walk(root: Node, rules: Rules, put: (node: Node, kind: ColourKind) => void): void {
  const cursor = root.walk();
  const visit = (): boolean => {
    const kind = kindOf(cursor.nodeType, cursor.nodeIsNamed, rules);
    if (kind !== undefined) put(cursor.currentNode, kind);
    else if (cursor.currentFieldName === 'name' && rules.names.has(cursor.nodeType)) {
      const parent = cursor.currentNode.parent?.type ?? '';
      if (rules.definitions.has(parent)) put(cursor.currentNode, 'name');
    }
    return kind === undefined;
  };
  for (let goIn = true; ; ) {
    if (goIn && visit() && cursor.gotoFirstChild()) continue;
    if (cursor.gotoNextSibling()) {
      goIn = true;
      continue;
    }
    if (!cursor.gotoParent()) break;
    goIn = false;
  }
  cursor.delete();
}

function kindOf(type: string, named: boolean, rules: Rules): ColourKind | undefined {
  if (!named) return /^[a-z_]+$/.test(type) ? 'keyword' : undefined;
  return rules.kinds.get(type);
}
