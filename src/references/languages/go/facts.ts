import { type Node, querying } from '../../grammar.ts';
import type { Free, Qualified, SpaceImport } from '../../spaces/qualified/language.ts';
import type { Declared, Named, Span } from '../../spaces/source.ts';

/** What something that a package declares is; `generic` where it has type parameters. */
export type Kind = 'func' | 'type' | 'var' | 'const' | 'generic';

/** What a Go file says of itself. Offsets are UTF-16 indexes; the group of an import is `list` within brackets. */
export interface Facts extends Qualified {
  readonly clause: Named | undefined;
  /** Fields and methods of its types. */
  readonly members: ReadonlySet<string>;
  /** The types that methods belong to. */
  readonly receivers: readonly Named[];
  /** Fields and methods that only the package may name. */
  readonly selected: readonly Named[];
  readonly strings: readonly Span[];
}

/**
 * Names are bound for the scope around what binds them, from behind it on, or throughout its own scope; the query takes the
 * key of a literal for a use, which only those of lists and maps are.
 */
const QUERY = `
(package_clause (package_identifier) @clause)
(import_spec) @import
(function_declaration name: (_) @around)
(type_spec name: (_) @around)
(type_alias name: (_) @around)
(const_spec (identifier) @behind)
(var_spec name: (identifier) @behind)
(short_var_declaration left: (expression_list (identifier) @behind))
(range_clause left: (expression_list (identifier) @behind) ":=")
(receive_statement left: (expression_list (identifier) @behind) ":=")
(type_switch_statement alias: (expression_list (identifier) @throughout))
(parameter_declaration name: (_) @throughout)
(variadic_parameter_declaration name: (_) @throughout)
(type_parameter_declaration name: (_) @throughout)
(method_declaration receiver: (_) @receiver name: (_) @member)
(method_elem name: (_) @member)
(field_declaration name: (_) @member)
(field_declaration !name) @embeds
(selector_expression field: (_) @selected)
(qualified_type package: (_) @use name: (_) @elsewhere)
[(identifier) (type_identifier)] @use
(keyed_element . (literal_element . (identifier) @key))
[(interpreted_string_literal) (raw_string_literal)] @string`;

/** Nodes that are a scope of their own. */
const SCOPES =
  /^(source_file|block|(function|method)_declaration|func_literal|(if|for|(expression|type)_switch|select)_statement|(expression|type|default|communication)_case|type_(spec|alias)|function_type|method_elem)$/;
const LISTS = /^(slice|array|implicit_length_array|map)_type$/;

/** Reads a whole file. @throws {Error} before the grammar is loaded */
export const factsOf: (text: string) => Facts = querying('go', QUERY, captures => {
  const all = (name: string): Named[] => captures(name).map(named);
  const declared: Declared[] = [];
  const bound = new Map<string, Span[]>();
  for (const where of ['around', 'behind', 'throughout'])
    for (const name of captures(where)) {
      const parent = name.parent!;
      const binding = parent.type === 'expression_list' ? parent.parent! : parent;
      const scope = scopeOf(where === 'around' ? binding.parent! : binding);
      if (scope.type === 'source_file') {
        // Neither of these is a name.
        if (!/^(_|init)$/.test(name.text))
          declared.push({ name: name.text, kind: kindOf(binding), start: name.startIndex });
      } else {
        const from = { around: name.startIndex, behind: binding.endIndex }[where] ?? scope.startIndex;
        const spans = bound.get(name.text) ?? [];
        bound.set(name.text, spans);
        spans.push({ start: from, end: scope.endIndex }, named(name));
      }
    }
  const isFree = (name: string, { start }: Span): boolean =>
    name !== '_' && !bound.get(name)?.some(scope => scope.start <= start && start < scope.end);
  const keys = captures('key').filter(
    key => !LISTS.test(key.parent?.parent?.parent?.parent?.childForFieldName('type')?.type ?? ''),
  );
  const taken = new Set([...keys, ...captures('elsewhere')].map(({ startIndex }) => startIndex));
  const [clause] = all('clause');
  return {
    clause,
    head: clause,
    imports: captures('import').map(importOf),
    declared,
    members: new Set([...all('member'), ...captures('embeds').flatMap(typeIn)].map(({ name }) => name)),
    receivers: captures('receiver').flatMap(typeIn),
    uses: captures('use')
      .map(node => ({ ...named(node), ...selectedFrom(node) }))
      .filter(use => isFree(use.name, use) && !taken.has(use.start)),
    selected: [...all('selected'), ...keys.map(named)].filter(({ name }) => /^[\p{Ll}_]/u.test(name)),
    locals: new Set(bound.keys()),
    strings: captures('string')
      .filter(({ parent }) => parent?.type !== 'import_spec')
      .map(within),
  };
});

const named = (node: Node): Named => ({ name: node.text, start: node.startIndex, end: node.endIndex });
const selectedFrom = ({ parent, startIndex }: Node): Pick<Free, 'selects'> =>
  /^(selector_expression|qualified_type)$/.test(parent!.type) && parent!.startIndex === startIndex
    ? { selects: parent!.lastNamedChild!.text }
    : {};
const within = (node: Node): Span => ({ start: node.startIndex + 1, end: node.endIndex - 1 });
const scopeOf = (node: Node): Node => (SCOPES.test(node.type) ? node : scopeOf(node.parent!));

/** The first type that is named in a node: of a receiver its own, of an embedded field the field. */
const typeIn = (node: Node): Named[] =>
  node
    .descendantsOfType('type_identifier')
    .slice(0, 1)
    .map(each => named(each!));

function importOf(node: Node): SpaceImport {
  const path = node.childForFieldName('path')!;
  const alias = node.childForFieldName('name')?.text;
  const inList = node.parent?.type === 'import_spec_list';
  const end = path.startIndex;
  return {
    name: path.text.slice(1, -1),
    at: within(path),
    ...(alias !== undefined && { alias }),
    aliasAt: { start: node.childForFieldName('name')?.startIndex ?? end, end },
    silent: alias === '_' || alias === '.',
    star: alias === '.',
    group: inList ? 'list' : '',
    statement: named(inList ? node : node.parent!),
  };
}

function kindOf(binding: Node): Kind {
  if (binding.childForFieldName('type_parameters')) return 'generic';
  const [kind] = binding.type.split('_');
  return kind === 'function' ? 'func' : (kind as Kind);
}
