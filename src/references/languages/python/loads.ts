import { parent } from '../../path.ts';
import { climb, type Modules } from './modules.ts';
import type { Node } from './parse.ts';
import type { ReadImport } from './statements.ts';

/** A Python module that is loaded as soon as the importing one is. */
export interface PythonLoad {
  readonly kind: 'python';
  readonly line: number;
  readonly dots: number;
  readonly parts: readonly string[];
  /** `from module import …`; absent for `import module`. */
  readonly names?: readonly string[];
  /** It may fail: it stands in a `try` that catches `ImportError`. */
  readonly guarded?: boolean;
}

/** The imports, of all that a text has, that run when a text is loaded: not those inside functions, not those for type checkers only. */
export function readLoads(imports: readonly ReadImport[]): PythonLoad[] {
  const found: PythonLoad[] = [];
  for (const { node, statement } of imports) {
    if (isLate(node)) continue;
    const line = node.startPosition.row + 1;
    const more = { ...(isGuarded(node) && { guarded: true }) };
    if (statement?.kind === 'from') {
      const names = statement.star ? ['*'] : statement.items.map(item => item.name.text);
      found.push({ kind: 'python', line, dots: statement.dots, parts: statement.parts, names, ...more });
    } else if (statement)
      for (const { parts } of statement.items) found.push({ kind: 'python', line, dots: 0, parts, ...more });
  }
  return found;
}

/**
 * The files that an import loads. The packages above a module are loaded with it; an importer inside such a package
 * is not concerned, for there the package is being loaded already.
 */
export function* pythonTargets(each: PythonLoad, path: string, modules: Modules): Generator<string> {
  const start = each.dots === 0 ? undefined : climb(parent(path), each.dots);
  if (each.dots > 0 && start === undefined) return;
  const starts = start === undefined ? modules.roots : [start];
  for (let length = 1; length < each.parts.length + (each.names ? 0 : 1); length++) {
    const module = modules.find(each.parts.slice(0, length), starts);
    if (!module) return;
    const isEnd = length === each.parts.length;
    if (module.kind !== 'namespace' && (isEnd || !path.startsWith(`${module.stem}/`))) yield module.path;
  }
  if (!each.names) return;
  const module = each.parts.length === 0 ? modules.at(start!) : modules.find(each.parts, starts);
  if (!module) return;
  const below = each.names.map(name => modules.find([name], module.directories));
  for (const one of below) if (one && one.kind !== 'namespace') yield one.path;
  const needsItself = below.some(one => one === undefined) || !path.startsWith(`${module.stem}/`);
  if (module.kind !== 'namespace' && needsItself) yield module.path;
}

/** Whether a statement stands in a function, or where only type checkers go. */
function isLate(node: Node): boolean {
  let child = node;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'function_definition' || at.type === 'lambda') return true;
    const condition = at.type === 'if_statement' ? at.childForFieldName('condition')?.text : undefined;
    const isBody = at.childForFieldName('consequence')?.id === child.id;
    if (isBody && /^(\w+\.)?TYPE_CHECKING$/.test(condition ?? '')) return true;
    child = at;
  }
  return false;
}

/** Whether a statement stands in the body of a `try` that catches `ImportError`. */
function isGuarded(node: Node): boolean {
  let child = node;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'try_statement' && at.childForFieldName('body')?.id === child.id)
      for (const clause of at.namedChildren) {
        if (clause?.type !== 'except_clause') continue;
        const caught = clause.namedChildren[0];
        const isBare = caught?.type === 'block';
        if (isBare || /\b(ImportError|Exception|BaseException)\b/.test(caught?.text ?? '')) return true;
      }
    child = at;
  }
  return false;
}
