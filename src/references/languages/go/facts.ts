import { type Node, reading } from '../../grammar.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Named extends Span {
  readonly name: string;
}

/** `import alias "path"`: the span is that of the whole spec, `at` that of the path between the quotes. */
export interface Import extends Span {
  readonly path: string;
  readonly at: Span;
  /** `_` and `.` too. */
  readonly alias?: string;
}

/** `qualifier.name`, with the span of the qualifier. */
export interface Qualified extends Named {
  readonly qualifier: string;
}

/** What a Go file says of itself. Offsets are UTF-16 indexes. */
export interface Facts {
  readonly clause: Named | undefined;
  readonly imports: readonly Import[];
  /** Functions, types, variables and constants of the package. */
  readonly declared: ReadonlySet<string>;
  /** Fields and methods of its types. */
  readonly members: ReadonlySet<string>;
  /** The types that methods belong to. */
  readonly receivers: readonly Named[];
  /** Names that no scope inside the file binds: of the package, or of the language. */
  readonly uses: readonly Named[];
  readonly qualified: readonly Qualified[];
  /** Fields and methods that only the package may name. */
  readonly selected: readonly Named[];
  /** Every name that some scope inside a function binds. */
  readonly locals: ReadonlySet<string>;
  readonly strings: readonly Span[];
  /** Patterns after `//go:embed`. */
  readonly embedded: readonly Named[];
  /** Words with a slash after `//go:generate`, which runs where the file is. */
  readonly generated: readonly Named[];
}

/** Reads a whole file. @throws {Error} before the grammar is loaded */
export const factsOf: (text: string) => Facts = reading('go', (root, text) => new Reader(text).read(root));

/** Nodes that are a scope of their own. */
const SCOPES = new Set([
  'block',
  'function_declaration',
  'method_declaration',
  'func_literal',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'select_statement',
  'expression_case',
  'type_case',
  'default_case',
  'communication_case',
  'type_spec',
  'type_alias',
  'function_type',
  'method_elem',
  'method_spec',
]);
const LISTS = new Set(['slice_type', 'array_type', 'implicit_length_array_type', 'map_type']);

class Reader {
  readonly #text: string;
  readonly #bound = new Map<string, Span[]>();
  readonly #uses: Named[] = [];
  readonly #qualified: Qualified[] = [];
  readonly #imports: Import[] = [];
  readonly #declared = new Set<string>();
  readonly #members = new Set<string>();
  readonly #receivers: Named[] = [];
  readonly #selected: Named[] = [];
  readonly #strings: Span[] = [];
  readonly #embedded: Named[] = [];
  readonly #generated: Named[] = [];
  #clause: Named | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(root: Node): Facts {
    this.#children(root, root);
    const isBound = ({ name, start }: Named) =>
      this.#bound.get(name)?.some(scope => scope.start <= start && start < scope.end) === true;
    return {
      clause: this.#clause,
      imports: this.#imports,
      declared: this.#declared,
      members: this.#members,
      receivers: this.#receivers,
      uses: this.#uses.filter(use => use.name !== '_' && !isBound(use)),
      qualified: this.#qualified.filter(
        ({ qualifier, start, end }) => !isBound({ name: qualifier, start, end }),
      ),
      selected: this.#selected,
      locals: new Set(this.#bound.keys()),
      strings: this.#strings,
      embedded: this.#embedded,
      generated: this.#generated,
    };
  }

  #named(node: Node): Named {
    return { name: node.text, start: node.startIndex, end: node.endIndex };
  }

  #children(node: Node, scope: Node): void {
    for (const child of node.namedChildren) if (child) this.#visit(child, node, scope);
  }

  #visit(node: Node, parent: Node, outer: Node): void {
    const scope = SCOPES.has(node.type) ? node : outer;
    switch (node.type) {
      case 'package_clause': {
        const name = node.namedChildren.find(child => child?.type === 'package_identifier');
        if (name) this.#clause = this.#named(name);
        return;
      }
      case 'import_spec':
        this.#import(node);
        return;
      case 'function_declaration':
        this.#declare(node.childForFieldName('name'), outer);
        break;
      case 'method_declaration':
        this.#method(node);
        break;
      case 'type_spec':
      case 'type_alias':
        this.#declare(node.childForFieldName('name'), outer);
        break;
      case 'const_spec':
      case 'var_spec':
        for (const name of node.childrenForFieldName('name'))
          if (name?.isNamed) this.#declare(name, outer, node.endIndex);
        break;
      case 'short_var_declaration':
      case 'range_clause':
      case 'receive_statement':
        if (this.#text.slice(node.startIndex, node.endIndex).includes(':='))
          this.#bindAll(node.childForFieldName('left'), node.endIndex, scope);
        break;
      case 'type_switch_statement':
        this.#bindAll(node.childForFieldName('alias'), node.startIndex, scope);
        break;
      case 'parameter_declaration':
      case 'variadic_parameter_declaration':
      case 'type_parameter_declaration':
        for (const name of node.childrenForFieldName('name'))
          if (name?.isNamed) this.#bind(name, scope.startIndex, scope);
        break;
      case 'field_declaration': {
        const names = node.childrenForFieldName('name');
        // An embedded type is a field of its name.
        const own = names.length > 0 ? names : node.descendantsOfType('type_identifier').slice(0, 1);
        for (const name of own) if (name?.isNamed) this.#members.add(name.text);
        break;
      }
      case 'method_elem':
      case 'method_spec':
        this.#members.add(node.childForFieldName('name')?.text ?? '');
        break;
      case 'selector_expression':
        this.#selector(node);
        break;
      case 'qualified_type': {
        const [qualifier, name] = [node.childForFieldName('package'), node.childForFieldName('name')];
        if (qualifier && name) this.#qualified.push(this.#pair(qualifier, name.text));
        return;
      }
      case 'identifier':
      case 'type_identifier':
        this.#uses.push(this.#named(node));
        return;
      case 'keyed_element':
        this.#keyed(node, parent, scope);
        return;
      case 'interpreted_string_literal':
      case 'raw_string_literal':
        this.#strings.push({ start: node.startIndex + 1, end: node.endIndex - 1 });
        return;
      case 'comment':
        this.#comment(node);
        return;
    }
    this.#children(node, scope);
  }

  #import(node: Node): void {
    const path = node.childForFieldName('path');
    if (!path) return;
    const at = { start: path.startIndex + 1, end: path.endIndex - 1 };
    const alias = node.childForFieldName('name')?.text;
    this.#imports.push({
      path: this.#text.slice(at.start, at.end),
      at,
      start: node.startIndex,
      end: node.endIndex,
      ...(alias !== undefined && { alias }),
    });
  }

  /** A name of the package, or inside a function one of the function. */
  #declare(name: Node | null, scope: Node, from = name?.startIndex ?? 0): void {
    if (!name) return;
    if (scope.type === 'source_file') this.#declared.add(name.text);
    else this.#bindAt(name, from, scope);
  }

  #bind(name: Node, from: number, scope: Node): void {
    const spans = this.#bound.get(name.text) ?? [];
    spans.push({ start: from, end: scope.endIndex });
    this.#bound.set(name.text, spans);
  }

  #bindAll(list: Node | null, from: number, scope: Node): void {
    for (const name of list?.namedChildren ?? [])
      if (name?.type === 'identifier') this.#bindAt(name, from, scope);
  }

  /** Binds a name from a place after it on, and where it stands. */
  #bindAt(name: Node, from: number, scope: Node): void {
    this.#bind(name, from, scope);
    this.#bound.get(name.text)!.push({ start: name.startIndex, end: name.endIndex });
  }

  #method(node: Node): void {
    this.#members.add(node.childForFieldName('name')?.text ?? '');
    const [type] = node.childForFieldName('receiver')?.descendantsOfType('type_identifier') ?? [];
    if (type) this.#receivers.push(this.#named(type));
  }

  #selector(node: Node): void {
    const [operand, field] = [node.childForFieldName('operand'), node.childForFieldName('field')];
    if (!operand || !field) return;
    if (operand.type === 'identifier') this.#qualified.push(this.#pair(operand, field.text));
    if (/^[\p{Ll}_]/u.test(field.text)) this.#selected.push(this.#named(field));
  }

  #pair(qualifier: Node, name: string): Qualified {
    return { qualifier: qualifier.text, name, start: qualifier.startIndex, end: qualifier.endIndex };
  }

  /** The key of a struct's literal is a field, that of a map or a list an expression. */
  #keyed(node: Node, parent: Node, scope: Node): void {
    const [key, value] = [node.namedChildren[0], node.namedChildren.at(-1)];
    const type = parent.parent?.childForFieldName('type')?.type ?? '';
    const bare = key?.namedChildren[0]?.type === 'identifier' ? key.namedChildren[0] : undefined;
    if (key && (!bare || LISTS.has(type))) this.#visit(key, node, scope);
    else if (bare && /^[\p{Ll}_]/u.test(bare.text)) this.#selected.push(this.#named(bare));
    if (value && value !== key) this.#visit(value, node, scope);
  }

  #comment(node: Node): void {
    const found = /^\/\/go:(embed|generate)\s+(.*)$/d.exec(node.text);
    if (!found) return;
    const start = node.startIndex + found.indices![2]![0];
    for (const { 0: name, index } of found[2]!.matchAll(/[^\s"`]+/g)) {
      const word = { name, start: start + index, end: start + index + name.length };
      if (found[1] === 'embed') this.#embedded.push(word);
      else if (name.includes('/')) this.#generated.push(word);
    }
  }
}
