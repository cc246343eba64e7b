import type { Definition } from './definition.ts';
import { isPython, isScript } from './file-kinds.ts';

/**
 * What a Python, TypeScript or JavaScript text binds at its top level, in order; a name that is bound twice
 * comes twice. Statements inside `if`, `try` and `with` at the top level count. Other files have none.
 * Python texts with mistakes answer what can be recovered, scripts with mistakes nothing.
 */
export async function definitions(path: string, text: string): Promise<readonly Definition[]> {
  if (isPython(path)) {
    const { pythonDefinitions } = await import('./definitions/python.ts');
    return pythonDefinitions(text);
  }
  if (isScript(path)) {
    const { scriptDefinitions } = await import('./definitions/script.ts');
    return scriptDefinitions(path, text);
  }
  return [];
}

/** The names that a text defines itself: functions, classes and constants, no imports. Each once. */
export async function definitionNames(path: string, text: string): Promise<readonly string[]> {
  const all = await definitions(path, text);
  return [...new Set(all.filter(({ kind }) => kind !== 'import').map(({ name }) => name))];
}
