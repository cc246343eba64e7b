import { type Grammar, loadGrammar, type Node, withTree } from '../grammar.ts';
import { GRAMMAR_OF, RULES, type Rules } from './rules.ts';
import type { Colour, ColourKind, Colours } from './types.ts';

/** Characters of a text that is coloured at most: a longer one would take longer to read than a key may. */
const LONGEST = 200_000;

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
  const put = ({ start, end, kind }: Piece): void => {
    for (let line = start.row; line <= end.row; line += 1) {
      const from = line === start.row ? start.column : 0;
      const to = line === end.row ? end.column : (lengths[line] ?? 0);
      if (to <= from) continue;
      const own = lines[line] ?? [];
      own.push([from, to, kind]);
      lines[line] = own;
    }
  };
  withTree(grammar, text, root => walk(root, rules, put));
  return lengths.map((_, line) => lines[line] ?? NONE);
}

const NONE: readonly Colour[] = [];

interface Piece {
  readonly start: Node['startPosition'];
  readonly end: Node['endPosition'];
  readonly kind: ColourKind;
}

/** Goes through a tree with one cursor: a text has more nodes than should become objects. */
function walk(root: Node, rules: Rules, put: (piece: Piece) => void): void {
  const cursor = root.walk();
  /** What the nodes are that the cursor is in, the outermost first. */
  const inside: string[] = [];
  /** @returns whether the pieces of the node are looked at, too */
  const visit = (): boolean => {
    const { nodeType } = cursor;
    const isName = rules.names.has(nodeType) && rules.definitions.has(inside.at(-1) ?? '');
    const kind =
      kindOf(nodeType, cursor.nodeIsNamed, rules) ??
      (isName && cursor.currentFieldName === 'name' ? 'name' : undefined);
    if (kind === undefined) return true;
    put({ start: cursor.startPosition, end: cursor.endPosition, kind });
    return false;
  };
  for (let goIn = true; ; ) {
    if (goIn && visit()) {
      const { nodeType } = cursor;
      if (cursor.gotoFirstChild()) {
        inside.push(nodeType);
        continue;
      }
    }
    goIn = cursor.gotoNextSibling();
    if (goIn) continue;
    if (!cursor.gotoParent()) break;
    inside.pop();
  }
  cursor.delete();
}

function kindOf(type: string, named: boolean, rules: Rules): ColourKind | undefined {
  if (!named) return /^[a-z_]+$/.test(type) ? 'keyword' : undefined;
  return rules.kinds.get(type);
}
