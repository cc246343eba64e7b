import type { DefinitionKind } from '../../definition.ts';
import type { Node } from './parse.ts';

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

/** A statement of a module, and a name that it binds. */
export type Defined = readonly [node: Node, name: string, kind: DefinitionKind];

/** What the statements of a module bind, in order; also those under `if`, `try`, `with` and loops at the top level. */
export function* defined(parent: Node): Generator<Defined> {
  for (const node of parent.namedChildren) {
    if (COMPOUND.has(node.type)) yield* defined(node);
    // In a text with mistakes, what starts a line is taken for a statement of the module.
    else if (node.type === 'ERROR') yield* recovered(node);
    else for (const [name, kind] of bound(node)) yield [node, name, kind];
  }
}

function* recovered(error: Node): Generator<Defined> {
  for (const node of error.namedChildren)
    if (node.startPosition.column === 0) for (const [name, kind] of bound(node)) yield [node, name, kind];
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
