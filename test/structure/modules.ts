import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import, re-export or `import()` of a file. */
export interface Import {
  /** The words in the quotes. */
  readonly specifier: string;
  /** Repository path of the file, for a relative specifier; the package or Node module otherwise. */
  readonly target: string;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
  /** An `import()`. */
  readonly lazy: boolean;
}

export interface Module {
  /** Repository path. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Members of the global `process` that it names: `env`, `stdout`, … */
  readonly process: readonly string[];
}

/** Every TypeScript file under these folders of the repository. */
export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(path => !path.startsWith('test/fixtures/'))
      .map(path => parseModule(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
}

/** @throws {Error} when the text does not parse. */
export function parseModule(path: string, text: string): Module {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    imports.push({ specifier, target: target(path, specifier), typeOnly, lazy });
  };
  for (const { moduleRequest, entries } of staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(entry => entry.isType), false);
  }
  for (const { entries } of staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType, false);
    }
  }
  for (const { moduleRequest } of dynamicImports) {
    const literal = /^(['"`])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal) add(literal[2]!, false, true);
  }
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, lines, imports, process: processMembers(parsed.program) };
}

function target(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(path), specifier);
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function processMembers(program: Parameters<Visitor['visit']>[0]): string[] {
  const members: string[] = [];
  const visitor = new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.object.name !== 'process') return;
      if (node.property.type === 'Identifier') members.push(node.property.name);
      else if (node.property.type === 'Literal') members.push(String(node.property.value));
    },
    VariableDeclarator(node) {
      if (node.init?.type === 'Identifier' && node.init.name === 'process') members.push('*');
    },
  });
  visitor.visit(program);
  return members;
}
