import type { Node, Root } from './parse.ts';
import type { Statement } from './statements.ts';

/** One place where an identifier stands for a variable. */
export interface Occurrence {
  readonly node: Node;
  /** `import`: bound by an import statement; `binding`: bound in any other way. */
  readonly role: 'use' | 'binding' | 'import';
  /** The scopes around it, the innermost first: ids of their nodes, and 0 for the module. */
  readonly scopes: readonly Scope[];
}

export interface Scope {
  readonly id: number;
  readonly kind: 'module' | 'class' | 'function';
}

const MODULE: Scope = { id: 0, kind: 'module' };
const FUNCTIONS = new Set([
  'function_definition',
  'lambda',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);
const PATTERNS = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'as_pattern_target',
  'tuple',
  'list',
]);
const PARAMETERS = new Set(['parameters', 'lambda_parameters', 'typed_parameter']);

/** All places where a text has an identifier as a variable: not as an attribute, a keyword or a word of a string. */
export function occurrences(
  root: Root,
  text: string,
  name: string,
  statements: readonly Statement[],
): Occurrence[] {
  const found: Occurrence[] = [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'gu');
  for (const { index } of text.matchAll(pattern)) {
    const node = root().descendantForIndex(index, index + name.length);
    if (node?.type !== 'identifier' || node.startIndex !== index) continue;
    const statement = statements.find(({ start, end }) => start <= index && index < end);
    const role = statement ? importRole(statement, index) : roleOf(node);
    if (role) found.push({ node, role, scopes: scopesOf(node) });
  }
  return found;
}

/** Of the words of an import statement only those are variables that it binds. */
function importRole(statement: Statement, offset: number): 'import' | undefined {
  const binds = statement.items.some(item => (item.alias ?? item.name).start === offset);
  return binds ? 'import' : undefined;
}

function isField(parent: Node, field: string, node: Node): boolean {
  return parent.childrenForFieldName(field).some(child => child.id === node.id);
}

function roleOf(node: Node): Occurrence['role'] | undefined {
  const parent = node.parent;
  if (!parent) return 'use';
  switch (parent.type) {
    case 'attribute':
      return isField(parent, 'attribute', node) ? undefined : 'use';
    case 'keyword_argument':
      return isField(parent, 'name', node) ? undefined : 'use';
    case 'dotted_name':
      return dottedRole(node, parent);
    case 'function_definition':
    case 'class_definition':
      return isField(parent, 'name', node) ? 'binding' : 'use';
    case 'global_statement':
    case 'nonlocal_statement':
      return 'binding';
    case 'default_parameter':
    case 'typed_default_parameter':
    case 'named_expression':
      return isField(parent, 'name', node) ? 'binding' : 'use';
  }
  let at = node;
  let above: Node | null = parent;
  while (above && PATTERNS.has(above.type)) {
    at = above;
    above = above.parent;
  }
  if (!above) return 'use';
  if (at.type === 'as_pattern_target' || PARAMETERS.has(above.type)) return 'binding';
  const targets = ['assignment', 'augmented_assignment', 'for_statement', 'for_in_clause'];
  if (targets.includes(above.type) && isField(above, 'left', at)) return 'binding';
  return above.type === 'delete_statement' ? 'binding' : 'use';
}

/** In patterns `a.b` is a value, and `a` alone is bound, unless it is the class of `a()`. */
function dottedRole(node: Node, name: Node): Occurrence['role'] | undefined {
  if (name.namedChildCount > 1) return name.firstNamedChild?.id === node.id ? 'use' : undefined;
  if (name.parent?.type === 'future_import_statement') return undefined;
  return name.parent?.type === 'case_pattern' ? 'binding' : 'use';
}

function scopesOf(node: Node): Scope[] {
  const scopes: Scope[] = [];
  let below = node;
  for (let at = node.parent; at; at = at.parent) {
    const header = at.type === 'function_definition' && below.type !== 'parameters' && below.type !== 'block';
    if (FUNCTIONS.has(at.type) && !header) scopes.push({ id: at.id, kind: 'function' });
    if (at.type === 'class_definition' && below.type === 'block') scopes.push({ id: at.id, kind: 'class' });
    below = at;
  }
  return [...scopes, MODULE];
}

/** The bindings that a use refers to: those of the innermost scope that has any. A class's names are not seen from the functions in it. */
export function bindingsOf(use: Occurrence, all: readonly Occurrence[]): readonly Occurrence[] {
  for (const [index, scope] of use.scopes.entries()) {
    if (scope.kind === 'class' && index > 0) continue;
    const own = all.filter(other => other.role !== 'use' && other.scopes[0]!.id === scope.id);
    const global = own.some(other => other.node.parent?.type === 'global_statement');
    if (global) return all.filter(other => other.role !== 'use' && other.scopes[0]!.id === 0);
    if (own.length > 0) return own;
  }
  return [];
}

/** `name.b.c` around an identifier: the parts and where each ends. */
export function chain(node: Node): { readonly parts: readonly string[]; readonly ends: readonly number[] } {
  const parts = [node.text];
  const ends = [node.endIndex];
  if (node.parent?.type === 'dotted_name') {
    for (const child of node.parent.namedChildren.slice(1)) {
      parts.push(child.text);
      ends.push(child.endIndex);
    }
    return { parts, ends };
  }
  for (let at: Node = node; at.parent?.type === 'attribute'; at = at.parent) {
    const attribute = at.parent.childForFieldName('attribute');
    if (!attribute || at.parent.childForFieldName('object')?.id !== at.id) break;
    parts.push(attribute.text);
    ends.push(attribute.endIndex);
  }
  return { parts, ends };
}
