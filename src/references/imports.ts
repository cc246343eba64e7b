import { lineFinder } from './edits.ts';
import { isPython, isScript } from './file-kinds.ts';
import { loadPython, type Node, withPython } from './python/parse.ts';
import { readStatement } from './python/statements.ts';
import { loadScripts, parseScript } from './typescript/parse.ts';

/** A module that is loaded as soon as the importing one is. */
export type ModuleImport =
  | {
      readonly kind: 'python';
      readonly line: number;
      readonly dots: number;
      readonly parts: readonly string[];
      /** `from module import …`; absent for `import module`. */
      readonly names?: readonly string[];
      /** It may fail: it stands in a `try` that catches `ImportError`. */
      readonly guarded?: boolean;
    }
  | { readonly kind: 'script'; readonly line: number; readonly specifier: string };

/**
 * The imports of a text that run when it is loaded: not those inside functions, not those for type checkers only.
 * Other files than Python, TypeScript and JavaScript have none.
 */
export async function moduleImports(path: string, text: string): Promise<readonly ModuleImport[]> {
  if (isPython(path)) {
    await loadPython();
    return withPython(text, root => pythonImports(root, text));
  }
  if (isScript(path)) {
    await loadScripts();
    return scriptImports(path, text);
  }
  return [];
}

function pythonImports(root: Node, text: string): ModuleImport[] {
  const found: ModuleImport[] = [];
  for (const node of root.descendantsOfType(['import_statement', 'import_from_statement'])) {
    if (isLate(node)) continue;
    const statement = readStatement(node, text);
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

function scriptImports(path: string, text: string): ModuleImport[] {
  const { module } = parseScript(path, text);
  const line = lineFinder(text);
  const found: ModuleImport[] = [];
  for (const { start, moduleRequest, entries } of module.staticImports)
    if (
      entries.length === 0
        ? !/^import\s+type\b/.test(text.slice(start))
        : entries.some(entry => !entry.isType)
    )
      found.push({ kind: 'script', line: line(start), specifier: moduleRequest.value });
  for (const { start, entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest && !isType)
        found.push({ kind: 'script', line: line(start), specifier: moduleRequest.value });
  return found;
}
