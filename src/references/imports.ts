import { lineFinder } from './edits.ts';
import { isPython, isScript } from './file-kinds.ts';
import { factsIn } from './languages/python/facts.ts';
import type { PythonLoad } from './languages/python/loads.ts';
import { loadPython } from './languages/python/parse.ts';
import { loadScripts, parseScript } from './languages/typescript/parse.ts';

/** A module that is loaded as soon as the importing one is. */
export type ModuleImport =
  | PythonLoad
  | { readonly kind: 'script'; readonly line: number; readonly specifier: string };

/**
 * The imports of a text that run when it is loaded: not those inside functions, not those for type checkers only.
 * Other files than Python, TypeScript and JavaScript have none.
 */
export async function moduleImports(path: string, text: string): Promise<readonly ModuleImport[]> {
  if (isPython(path)) {
    await loadPython();
    return factsIn(text).loads;
  }
  if (isScript(path)) {
    await loadScripts();
    return scriptImports(path, text);
  }
  return [];
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
