import { lineFinder } from '../edits.ts';
import { isScript } from '../file-kinds.ts';
import { Aliases } from '../languages/typescript/aliases.ts';
import { resolverOf } from '../languages/typescript/mains.ts';
import { resolveSpecifier } from '../languages/typescript/names.ts';
import { isOffered } from '../languages/typescript/offered.ts';
import { sourcesOf } from '../languages/typescript/outside.ts';
import { Packages } from '../languages/typescript/packages.ts';
import { loadScripts, parseScript } from '../languages/typescript/parse.ts';
import type { Resolver } from '../languages/typescript/resolve.ts';
import { specifiers } from '../languages/typescript/specifiers.ts';
import { join, normalize, parent } from '../path.ts';
import type { Keyed } from './compare.ts';
import type { Memory } from './memory.ts';
import type { Source, State } from './state.ts';

/**
 * In scripts: relative and aliased names that find no file, and names imported from a script of the repository that
 * does not export them. `files` are all texts that are known, `judged` the paths to look at.
 */
export async function unresolvedScripts(
  { files, world }: State,
  judged: ReadonlySet<string>,
  memory: Memory,
): Promise<Keyed[]> {
  const scripts = files.filter(file => isScript(file.path) && judged.has(file.path));
  if (scripts.length === 0) return [];
  await loadScripts();
  const texts = new Map(files.map(file => [file.path, file]));
  const resolver = resolverOf(files, world.paths);
  const aliases = new Aliases(files);
  let packages: Packages | undefined;
  const found: Keyed[] = [];
  for (const file of scripts) {
    const line = lineFinder(file.text);
    const problem = (start: number, message: string, key: string): Keyed => ({
      problem: { path: file.path, line: line(start), message, kind: 'unresolved' },
      key,
    });
    for (const { value, start } of unresolvedNames(file, resolver, aliases)) {
      const key = `module ${value.replace(/^(?:\.{1,2}(?:\/|$))+/, '')}`;
      const missing = problem(start, `nothing is found under "${value}"`, key);
      // Whether a package goes on offering it is for a person to say.
      packages ??= new Packages(files);
      found.push(
        isOffered(file.path, value, aliases, packages)
          ? { ...missing, problem: { ...missing.problem, severity: 'asked' } }
          : missing,
      );
    }
    for (const { name, specifier, start } of importedNames(file)) {
      const target = resolveSpecifier(file.path, specifier, resolver, aliases)?.path;
      if (await lacks(texts.get(target ?? ''), name, memory))
        found.push(
          problem(start, `${name} is imported from a module that does not export it`, `name ${name}`),
        );
    }
  }
  return found;
}

function unresolvedNames({ path, text }: Source, resolver: Resolver, aliases: Aliases) {
  return specifiers(path, text, () => false).filter(({ value, use }) => {
    if (use !== 'import' && use !== 'mock') return false;
    const bare = value.replace(/^([^!]*!)*/, '').replace(/\?.*$/, '');
    // The catch-all of `baseUrl` fits the names of installed packages too.
    const isOwn =
      /^\.{1,2}(\/|$)/.test(bare) ||
      [...aliases.candidates(path, bare)].some(({ alias }) => alias.name !== '*' && !alias.isBuilt);
    return isOwn && !resolveSpecifier(path, bare, resolver, aliases) && !isBuilt(path, bare, resolver);
  });
}

/** Whether a relative name is that of what a source of the repository is built to. */
function isBuilt(path: string, value: string, resolver: Resolver): boolean {
  const at = /^\.{1,2}\//.test(value) ? normalize(join(parent(path), value)) : undefined;
  return at !== undefined && sourcesOf(at).some(source => resolver.at(source.path) !== undefined);
}

/** Whether a script does not export a name. CommonJS does not show what it exports; a star may bring any name but the default. */
async function lacks(file: Source | undefined, name: string, memory: Memory): Promise<boolean> {
  if (!file || !isScript(file.path)) return false;
  const exported = (await memory.definitions(file)).filter(each => each.exported).map(each => each.name);
  if (exported.length === 0 || exported.includes('export=')) return false;
  return !exported.includes(name) && (name === 'default' || !exported.includes('*'));
}

function* importedNames({ path, text }: Source) {
  const { module } = parseScript(path, text);
  for (const { moduleRequest, entries } of module.staticImports)
    for (const { importName } of entries) {
      const name = importName.kind === 'Default' ? 'default' : importName.name;
      if (name !== null && importName.kind !== 'NamespaceObject')
        yield { name, specifier: moduleRequest.value, start: importName.start ?? moduleRequest.start };
    }
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, importName } of entries)
      if (moduleRequest && importName.kind === 'Name' && importName.name !== null)
        yield {
          name: importName.name,
          specifier: moduleRequest.value,
          start: importName.start ?? moduleRequest.start,
        };
}
