import type { Node } from './parse.ts';
import { readStatement, type Statement } from './statements.ts';

/** How a module comes to have a name. */
export type Binding =
  | { readonly kind: 'definition' }
  /** `from module import name`; without `name` the module itself. */
  | {
      readonly kind: 'import';
      readonly dots: number;
      readonly parts: readonly string[];
      readonly name?: string;
    };

/** The names of a module's top level, as far as the text shows them. */
export interface Bindings {
  readonly names: ReadonlyMap<string, readonly Binding[]>;
  /** Modules of `from module import *`. */
  readonly stars: readonly { readonly dots: number; readonly parts: readonly string[] }[];
  /** Whether it may have names that the text does not show: `__getattr__`, `globals()`, mistakes in the syntax. */
  readonly open: boolean;
  /** Whether it only passes on what it imports. */
  readonly facade: boolean;
  /** The strings of `__all__`, where it has one. */
  readonly all?: ReadonlySet<string>;
}

const IMPLICIT = new Set([
  '__name__',
  '__doc__',
  '__file__',
  '__path__',
  '__package__',
  '__spec__',
  '__loader__',
  '__dict__',
  '__builtins__',
  '__annotations__',
]);

/** Reads the top level of a module: also what stands under `if`, `try`, `with` and loops there. */
export function readBindings(root: Node, text: string): Bindings {
  const names = new Map<string, Binding[]>();
  const stars: { dots: number; parts: readonly string[] }[] = [];
  let all: Set<string> | undefined;
  let code = false;
  let open = root.hasError;

  const slice = (node: Node) => text.slice(node.startIndex, node.endIndex);
  const bind = (name: string, binding: Binding) => {
    const known = names.get(name);
    if (known) known.push(binding);
    else names.set(name, [binding]);
  };
  const define = (name: string) => bind(name, { kind: 'definition' });
  const defineAll = (pattern: Node) => {
    if (pattern.type === 'identifier') define(slice(pattern));
    else if (PATTERNS.has(pattern.type)) for (const child of pattern.namedChildren) defineAll(child);
  };
  const listAll = (value: Node) => {
    all ??= new Set();
    for (const string of value.descendantsOfType('string_content')) all.add(slice(string));
  };

  const assign = (node: Node): void => {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (left && right && slice(left) === '__all__') {
      listAll(right);
      return;
    }
    if (left) {
      if (!slice(left).startsWith('__')) code = true;
      defineAll(left);
    }
    if (right?.type === 'assignment') assign(right);
  };

  const expression = (node: Node): void => {
    if (node.type === 'assignment' || node.type === 'augmented_assignment') assign(node);
    else if (node.type === 'call') {
      const called = slice(node.childForFieldName('function') ?? node);
      const list = node.childForFieldName('arguments');
      if (/^__all__\.(extend|append)$/.test(called) && list) listAll(list);
      else if (/^globals\(\)/.test(called)) open = true;
      else if (!/(^|\.|_)warn(ing|ings)?$/.test(called)) code = true;
    } else if (node.type !== 'string' && node.type !== 'comment') code = true;
  };

  const visit = (node: Node): void => {
    switch (node.type) {
      case 'import_statement':
      case 'import_from_statement': {
        const statement = readStatement(node, text);
        if (statement) bindStatement(statement, bind, stars);
        break;
      }
      case 'future_import_statement':
      case 'comment':
      case 'pass_statement':
        break;
      case 'function_definition':
      case 'class_definition': {
        code = true;
        const name = node.childForFieldName('name');
        if (name) define(slice(name));
        if (name && slice(name) === '__getattr__') open = true;
        break;
      }
      case 'expression_statement':
        for (const child of node.namedChildren) expression(child);
        break;
      case 'type_alias_statement':
        for (const name of node.childForFieldName('left')?.descendantsOfType('identifier').slice(0, 1) ?? [])
          define(slice(name));
        break;
      case 'for_statement': {
        const left = node.childForFieldName('left');
        if (left) defineAll(left);
        for (const child of node.namedChildren) if (BLOCKS.has(child.type)) visit(child);
        break;
      }
      case 'with_clause':
      case 'with_item':
        for (const target of node.descendantsOfType('as_pattern_target'))
          for (const child of target.namedChildren) defineAll(child);
        break;
      default:
        if (BLOCKS.has(node.type)) for (const child of node.namedChildren) visit(child);
    }
  };
  visit(root);
  for (const node of root.descendantsOfType('global_statement'))
    for (const child of node.namedChildren) define(slice(child));
  for (const node of root.descendantsOfType('named_expression')) {
    const name = node.childForFieldName('name');
    if (name) define(slice(name));
  }
  return { names, stars, open, facade: !code && (names.size > 0 || stars.length > 0), ...(all && { all }) };
}

const PATTERNS = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'tuple',
  'list',
]);
const BLOCKS = new Set([
  'module',
  'block',
  'ERROR',
  'decorated_definition',
  'if_statement',
  'elif_clause',
  'else_clause',
  'try_statement',
  'except_clause',
  'except_group_clause',
  'finally_clause',
  'with_statement',
  'with_clause',
  'while_statement',
  'match_statement',
  'case_clause',
]);

function bindStatement(
  statement: Statement,
  bind: (name: string, binding: Binding) => void,
  stars: { dots: number; parts: readonly string[] }[],
): void {
  if (statement.kind === 'import') {
    for (const item of statement.items)
      if (item.alias) bind(item.alias.text, { kind: 'import', dots: 0, parts: item.parts });
      else if (item.parts[0]) bind(item.parts[0], { kind: 'import', dots: 0, parts: [item.parts[0]] });
    return;
  }
  const { dots, parts } = statement;
  if (statement.star) stars.push({ dots, parts });
  for (const item of statement.items)
    bind((item.alias ?? item.name).text, { kind: 'import', dots, parts, name: item.name.text });
}

/** Whether every module has the name. */
export function isImplicit(name: string): boolean {
  return IMPLICIT.has(name);
}
