import { isPython, isScript } from './file-kinds.ts';

/** A name bound at the top level of a module. */
export interface Definition {
  readonly name: string;
  readonly kind: DefinitionKind;
  /** TypeScript: whether importers can name it. Python: whether it is public by its name. */
  readonly exported: boolean;
  /** UTF-16 offsets of the statement. */
  readonly start: number;
  readonly end: number;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Equal for two definitions that differ only in layout, comments and quotes. */
  readonly hash: string;
}

/** `import`: bound by an import or a re-export, `*` for all names of a module. `type`: for the type checker only. */
export type DefinitionKind = 'function' | 'class' | 'constant' | 'import' | 'type';

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
