import { isPython, isScript } from './file-kinds.ts';
import { type ModuleImport, moduleImports } from './imports.ts';
import { pythonTargets } from './languages/python/loads.ts';
import { modulesOf } from './languages/python/modules.ts';
import { Aliases } from './languages/typescript/aliases.ts';
import { resolverOf } from './languages/typescript/mains.ts';
import { resolveSpecifier } from './languages/typescript/names.ts';
import { loadScripts } from './languages/typescript/parse.ts';
import { Shelf } from './shelf.ts';
import type { SourceFile, World } from './types.ts';

/** Which file loads which others when it is loaded, and on which line. */
export type ImportGraph = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The files of one state of a repository. */
export interface Side {
  readonly files: readonly SourceFile[];
  readonly world: World;
}

/** Reads the imports of a file; a caller may remember them. */
export type ReadImports = (file: SourceFile) => Promise<readonly ModuleImport[]>;

export const readImports: ReadImports = file => moduleImports(file.path, file.text);

/** Makes graphs of a side possible: aliases stand in JSON, which the parser of scripts reads. */
export async function loadGraph({ files }: Side): Promise<void> {
  if (files.some(({ path }) => isScript(path) || path.endsWith('.json'))) await loadScripts();
}

/** The graph of the imports that run when modules are loaded. */
export async function importGraph(
  { files, world }: Side,
  imports: ReadImports = readImports,
): Promise<ImportGraph> {
  await loadGraph({ files, world });
  const modules = modulesOf(world);
  const resolver = resolverOf(files, world.paths);
  const aliases = new Aliases(files);
  const graph = new Map<string, Map<string, number>>();
  for (const file of files) {
    const edges = new Map<string, number>();
    for (const each of await imports(file)) {
      const targets =
        each.kind === 'python'
          ? pythonTargets(each, file.path, modules)
          : [resolveSpecifier(file.path, each.specifier, resolver, aliases)?.path];
      for (const target of targets)
        if (target !== undefined && target !== file.path && !edges.has(target)) edges.set(target, each.line);
    }
    graph.set(file.path, edges);
  }
  return graph;
}

const PYTHON = /\bfrom[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n;#]*)|\bimport[ \t]+([\w., \t]+)/g;
const SCRIPT = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;

const graphs = new WeakMap<Side, ImportGraph>();

/**
 * A graph that has every edge of the true one, and more: read from words, without parsing. Its cycles are where the true
 * ones are. Made once for each side.
 */
export function roughGraph(side: Side): ImportGraph {
  const known = graphs.get(side) ?? makeRoughGraph(side);
  graphs.set(side, known);
  return known;
}

function makeRoughGraph({ files, world }: Side): ImportGraph {
  const modules = modulesOf(world);
  const resolver = resolverOf(files, world.paths);
  const aliases = new Aliases(files);
  const graph = new Map<string, Map<string, number>>();
  for (const { path, text } of files) {
    const edges = new Map<string, number>();
    if (isPython(path))
      for (const each of roughImports(text))
        for (const target of pythonTargets(each, path, modules)) edges.set(target, 0);
    else if (isScript(path))
      for (const [, specifier] of text.matchAll(SCRIPT)) {
        const target = resolveSpecifier(path, specifier!, resolver, aliases)?.path;
        if (target !== undefined) edges.set(target, 0);
      }
    edges.delete(path);
    if (edges.size > 0) graph.set(path, edges);
  }
  return graph;
}

type PythonImport = Extract<ModuleImport, { kind: 'python' }>;

/** The same texts stand on both sides of a phase, and in the phases after it. */
const rough = new Shelf<readonly PythonImport[]>(12_000_000);

function roughImports(text: string): readonly PythonImport[] {
  const found =
    rough.take(text) ?? [...text.replace(/\\\r?\n/g, ' ').matchAll(PYTHON)].flatMap(each => importsOf(each));
  rough.put(text, found);
  return found;
}

function importsOf(match: RegExpExecArray): PythonImport[] {
  const [, module, names, plain] = match;
  const parts = (words: string) => words.split('.').filter(Boolean);
  if (module === undefined)
    return (plain ?? '').split(',').map(each => ({
      kind: 'python',
      line: 0,
      dots: 0,
      parts: parts(/[\w.]+/.exec(each)?.[0] ?? ''),
    }));
  const dots = /^\.*/.exec(module)![0].length;
  const list = (names ?? '').replace(/#[^\n]*/g, '').match(/[\w*]+/g) ?? [];
  // A name that is no submodule asks for the package itself.
  return [{ kind: 'python', line: 0, dots, parts: parts(module), names: [...list, '*'] }];
}
