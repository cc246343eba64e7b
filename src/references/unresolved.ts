import { isPython } from './file-kinds.ts';
import { codeCells } from './languages/notebook/cells.ts';
import { maskShell } from './languages/notebook/magics.ts';
import { Source } from './languages/notebook/source.ts';
import type { Missing } from './languages/python/missing.ts';
import { modulesOf, stem } from './languages/python/modules.ts';
import { loadPython } from './languages/python/parse.ts';
import { type Summary, summarize } from './languages/python/summary.ts';
import { Texts } from './languages/python/texts.ts';
import { PythonCheck } from './languages/python/unresolved.ts';
import { below, join, segments } from './path.ts';
import { spells } from './turn.ts';
import type { SourceFile, World } from './types.ts';

/** What was read in texts before, by text: an unchanged file need not be parsed again. */
export type Memory = Map<string, Summary>;

export interface UnresolvedOptions {
  /** Top-level names that belong to the repository even where it has no such module any more: those of the state before. */
  readonly own?: ReadonlySet<string>;
  readonly memory?: Memory;
}

/**
 * What Python modules and the code of notebooks name of the repository's modules and is not there: modules
 * that are imported, names imported from a module that does not have them, and strings that name something in
 * a module. Only `files` are judged, and only their texts are known; `world` says which files exist.
 * For comparing two states: every repository has some.
 */
export async function unresolved(
  files: readonly SourceFile[],
  world: World,
  options: UnresolvedOptions = {},
): Promise<readonly Missing[]> {
  const { check, summaries } = await checkOf(files, world, options);
  return [...summaries].flatMap(([path, summary]) => check.file(path, summary));
}

/** The strings that do name something of the repository's modules, by the path of their file. */
export async function namedByStrings(
  files: readonly SourceFile[],
  world: World,
  options: UnresolvedOptions = {},
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { check, summaries } = await checkOf(files, world, options);
  return new Map([...summaries].map(([path, summary]) => [path, new Set(check.named(path, summary))]));
}

async function checkOf(
  files: readonly SourceFile[],
  world: World,
  { own = new Set(), memory = new Map() }: UnresolvedOptions,
) {
  await loadPython();
  const summaries = new Map<string, Summary>();
  const pause = spells();
  for (const file of files) {
    await pause();
    const summary = summaries.has(file.path) ? undefined : remember(file, memory);
    if (summary) summaries.set(file.path, summary);
  }
  const modules = modulesOf(world);
  const texts = new Texts(path => summaries.get(path)?.bindings, modules);
  return { check: new PythonCheck(modules, texts, own), summaries };
}

/** The names by which a repository's own top-level modules are imported; of folders without `__init__` with the modules in them, `a.b`. */
export function topLevelNames(world: World): Set<string> {
  const names = new Set<string>();
  const modules = modulesOf(world);
  for (const path of world.paths)
    for (const root of world.roots) {
      const [first, second] = segments(below(stem(path) ?? '', root) ?? '');
      if (first === undefined) continue;
      const isFolder = modules.at(join(root, first))?.kind === 'namespace';
      names.add(isFolder && second !== undefined ? `${first}.${second}` : first);
    }
  return names;
}

function remember(file: SourceFile, memory: Memory): Summary | undefined {
  if (!isPython(file.path) && !file.path.endsWith('.ipynb')) return undefined;
  const known = memory.get(file.text);
  if (known) return known;
  const summary = isPython(file.path) ? summarize(file.text) : summarizeNotebook(file.text);
  if (summary) memory.set(file.text, summary);
  return summary;
}

function summarizeNotebook(text: string): Summary | undefined {
  try {
    const source = new Source(text, codeCells(text));
    const { code } = maskShell(source.code, source.starts);
    return summarize(code, text, (offset, end) => source.offset(offset, end));
  } catch {
    return undefined;
  }
}
