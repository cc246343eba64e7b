import { base, below } from '../../path.ts';
import type { Literal } from './literals.ts';
import { type Module, stem } from './modules.ts';
import type { Node } from './parse.ts';
import type { Outcome, Project } from './project.ts';

/**
 * How tables of a package name its modules, which are loaded when they are asked for. `attributes`: what is in them is offered by the
 * package, `submod_attrs={"a": ["f"]}` of lazy_loader, `_import_structure = {"a": ["f"]}` of what is built like transformers.
 * `modules`: they are offered themselves, `submodules=["a"]`.
 */
type Table = 'attributes' | 'modules';

/** Words of a text that has such tables. */
export const TABLES = /\b(?:submod_attrs|_?import_structure|submodules)\b|\battach\(\s*__name__/;

/** What becomes of the name of a module in a table of its package; undefined where a string stands in none. */
export function rewriteLazy(
  { node, value, start, end }: Literal,
  path: string,
  project: Project,
): Outcome | undefined {
  const table = base(path) === '__init__.py' ? tableOf(node) : undefined;
  if (table === undefined) return undefined;
  const { moved } = project;
  const package_ = moved.before.at(stem(path) ?? '');
  const module = package_ && moved.before.find(value.split('.'), package_.directories);
  if (!package_ || !module) return undefined;
  const words = nameBelow(module, package_, project);
  if (words === value) return { edits: [], references: [] };
  const place = { start, end, kind: 'string', target: module.path } as const;
  const isOffered = table === 'modules' || words === undefined;
  if (isOffered) {
    const reason = 'the package offers the module under this name, and it will not be there';
    return { edits: [], references: [{ ...place, decision: 'asked', reason }] };
  }
  const reason = 'the module is loaded by this name, seen from its package';
  return {
    edits: [{ start, end, text: words }],
    references: [{ ...place, decision: 'rewritten', reason, replacement: words }],
  };
}

/** The name of a module afterwards, seen from a package afterwards. */
function nameBelow(module: Module, package_: Module, { moved }: Project): string | undefined {
  const [fate, home] = [moved.module(module), moved.module(package_)];
  if (fate.kind === 'gone' || fate.kind === 'scattered') return undefined;
  const to = fate.kind === 'goes' ? fate.to : module.stem;
  const rest = below(to, home.kind === 'goes' ? home.to : package_.stem);
  return rest ? rest.replaceAll('/', '.') : undefined;
}

function tableOf(node: Node): Table | undefined {
  const around = node.parent;
  if (around?.type === 'pair' && around.childForFieldName('key')?.id === node.id) {
    const table = around.parent;
    return isGiven(table, /^(?:submod_attrs|_?import_structure)$/) ? 'attributes' : undefined;
  }
  if (around?.type === 'subscript')
    return /^_?import_structure$/.test(around.childForFieldName('value')?.text ?? '')
      ? 'attributes'
      : undefined;
  const isList = around !== null && /^(?:list|set|tuple)$/.test(around.type);
  return isList && isGiven(around, /^submodules$/) ? 'modules' : undefined;
}

/** Whether a value is that of a keyword or a variable of such a name, or given to `attach(__name__, …)`. */
function isGiven(value: Node | null, name: RegExp): boolean {
  const holder = value?.parent;
  const named = holder?.childForFieldName('name') ?? holder?.childForFieldName('left');
  if (named) return name.test(named.text);
  if (holder?.type !== 'argument_list' || holder.namedChildren[0]?.text !== '__name__') return false;
  return /(?:^|\.)attach$/.test(holder.parent?.childForFieldName('function')?.text ?? '');
}
