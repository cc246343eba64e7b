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

/** Whether every module has the name. */
export function isImplicit(name: string): boolean {
  return IMPLICIT.has(name);
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
  'for_statement',
  'with_clause',
  'while_statement',
  'match_statement',
  'case_clause',
]);

/** Reads the top level of a module: also what stands under `if`, `try`, `with` and loops there. */
export function readBindings(root: Node, text: string): Bindings {
  const reader = new Reader(text);
  reader.visit(root);
  // Going through a whole tree takes long, and hardly a text has these.
  if (/\bglobal\b/.test(text))
    for (const node of root.descendantsOfType('global_statement'))
      for (const child of node.namedChildren) reader.define(child);
  if (text.includes(':='))
    for (const node of root.descendantsOfType('named_expression'))
      reader.define(node.childForFieldName('name'));
  const { names, stars, all } = reader;
  return {
    names,
    stars,
    open: reader.open || root.hasError,
    facade: !reader.code && (names.size > 0 || stars.length > 0),
    ...(all && { all }),
  };
}

/** Collects what the statements of a module's top level bind. */
class Reader {
  readonly names = new Map<string, Binding[]>();
  readonly stars: { dots: number; parts: readonly string[] }[] = [];
  all: Set<string> | undefined;
  open = false;
  /** Whether there is more than imports, `__all__` and warnings. */
  code = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  visit(node: Node): void {
    switch (node.type) {
      case 'import_statement':
      case 'import_from_statement':
        this.#import(readStatement(node, this.#text));
        break;
      case 'function_definition':
      case 'class_definition':
        this.code = true;
        this.define(node.childForFieldName('name'));
        break;
      case 'expression_statement':
        for (const child of node.namedChildren) this.#expression(child);
        break;
      case 'type_alias_statement':
        this.define(node.childForFieldName('left')?.descendantsOfType('identifier')[0]);
        break;
      case 'with_item':
        for (const target of node.descendantsOfType('as_pattern_target'))
          for (const child of target.namedChildren) this.define(child);
        break;
      case 'for_statement':
        this.define(node.childForFieldName('left'));
    }
    if (BLOCKS.has(node.type)) for (const child of node.namedChildren) this.visit(child);
  }

  /** Binds a name, or all names of a pattern, to something of the module's own. */
  define(target: Node | null | undefined): void {
    if (!target) return;
    if (target.type === 'identifier') {
      const name = this.#slice(target);
      this.#bind(name, { kind: 'definition' });
      if (name === '__getattr__') this.open = true;
    } else if (PATTERNS.has(target.type)) for (const child of target.namedChildren) this.define(child);
  }

  #slice(node: Node): string {
    return this.#text.slice(node.startIndex, node.endIndex);
  }

  #bind(name: string, binding: Binding): void {
    const known = this.names.get(name);
    if (known) known.push(binding);
    else this.names.set(name, [binding]);
  }

  #import(statement: Statement | undefined): void {
    if (statement?.kind === 'import')
      for (const { alias, parts } of statement.items)
        this.#bind(alias?.text ?? parts[0]!, { kind: 'import', dots: 0, parts: alias ? parts : [parts[0]!] });
    if (statement?.kind !== 'from') return;
    const { dots, parts, star, items } = statement;
    if (star) this.stars.push({ dots, parts });
    for (const { alias, name } of items)
      this.#bind((alias ?? name).text, { kind: 'import', dots, parts, name: name.text });
  }

  #expression(node: Node): void {
    if (node.type === 'string') return;
    const called = node.type === 'call' ? this.#slice(node.childForFieldName('function') ?? node) : '';
    if (node.type === 'assignment' || node.type === 'augmented_assignment') this.#assign(node);
    else if (/^__all__\.(extend|append)$/.test(called)) this.#offer(node);
    else if (/^globals\(\)/.test(called)) this.open = true;
    else if (!/(^|\.|_)warn(ing|ings)?$/.test(called)) this.code = true;
  }

  #assign(node: Node): void {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (!left) return;
    if (right && this.#slice(left) === '__all__') this.#offer(right);
    else {
      if (!this.#slice(left).startsWith('__')) this.code = true;
      this.define(left);
      if (right?.type === 'assignment') this.#assign(right);
    }
  }

  /** Takes the strings of `__all__`. */
  #offer(value: Node): void {
    this.all ??= new Set();
    for (const string of value.descendantsOfType('string_content')) this.all.add(this.#slice(string));
  }
}
