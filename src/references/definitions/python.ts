import { createHash } from 'node:crypto';
import type { TreeCursor } from 'web-tree-sitter';
import type { Definition, DefinitionKind } from '../definitions.ts';
import { loadPython, type Node, withPython } from '../python/parse.ts';

/** Statements whose bodies still belong to the module. */
const COMPOUND = new Set([
  'block',
  'case_clause',
  'elif_clause',
  'else_clause',
  'except_clause',
  'except_group_clause',
  'finally_clause',
  'for_statement',
  'if_statement',
  'match_statement',
  'try_statement',
  'while_statement',
  'with_statement',
]);

/** @see definitions */
export async function pythonDefinitions(text: string): Promise<readonly Definition[]> {
  await loadPython();
  return withPython(text, root => {
    const found: Definition[] = [];
    collect(root, text, found);
    return found;
  });
}

function collect(parent: Node, text: string, found: Definition[]): void {
  for (const node of parent.namedChildren) {
    if (node === null) continue;
    if (COMPOUND.has(node.type)) collect(node, text, found);
    // In a text with mistakes, what starts a line is taken for a statement of the module.
    else if (node.type === 'ERROR') collectRecovered(node, text, found);
    else for (const [name, kind] of bound(node)) found.push(definition(node, text, name, kind));
  }
}

function collectRecovered(error: Node, text: string, found: Definition[]): void {
  for (const node of error.namedChildren)
    if (node?.startPosition.column === 0)
      for (const [name, kind] of bound(node)) found.push(definition(node, text, name, kind));
}

function definition(node: Node, text: string, name: string, kind: DefinitionKind): Definition {
  return {
    name,
    kind,
    exported: !name.startsWith('_'),
    start: node.startIndex,
    end: node.endIndex,
    line: node.startPosition.row + 1,
    endLine: node.endPosition.row + 1,
    hash: hash(node, text),
  };
}

/** The names a statement binds. */
function bound(node: Node): [string, DefinitionKind][] {
  switch (node.type) {
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition': {
      const inner = node.childForFieldName('definition') ?? node;
      const name = inner.childForFieldName('name')?.text;
      return name === undefined ? [] : [[name, inner.type === 'class_definition' ? 'class' : 'function']];
    }
    case 'import_statement':
      return node.childrenForFieldName('name').flatMap(each => importedName(each, true));
    case 'import_from_statement':
      return node.namedChildren.some(child => child?.type === 'wildcard_import')
        ? [['*', 'import']]
        : node.childrenForFieldName('name').flatMap(each => importedName(each, false));
    case 'type_alias_statement':
      return [[/^[^\s[]*/.exec(node.childForFieldName('left')?.text ?? '')![0], 'constant']];
    case 'expression_statement':
      return node.namedChildren.flatMap(child => (child?.type === 'assignment' ? assigned(child) : []));
    default:
      return [];
  }
}

function importedName(node: Node | null, first: boolean): [string, DefinitionKind][] {
  if (node === null) return [];
  const alias = node.childForFieldName('alias');
  const name = alias ? alias.text : first ? node.text.split('.')[0]!.trim() : node.text;
  return [[name, 'import']];
}

/** `a = b = 1`, `a, (b, *c) = …`, `a: int = 1`; a bare annotation binds nothing. */
function assigned(node: Node): [string, DefinitionKind][] {
  const right = node.childForFieldName('right');
  if (right === null) return [];
  const names = targets(node.childForFieldName('left')).map((name): [string, DefinitionKind] => [
    name,
    'constant',
  ]);
  return right.type === 'assignment' ? [...names, ...assigned(right)] : names;
}

function targets(node: Node | null): string[] {
  if (node === null) return [];
  if (node.type === 'identifier') return [node.text];
  if (!/pattern|^(tuple|list)$/.test(node.type)) return [];
  return node.namedChildren.flatMap(targets);
}

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
