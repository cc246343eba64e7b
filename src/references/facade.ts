import { definitions } from './definitions.ts';
import { ReferencesError } from './errors.ts';
import { houseStyle, inHouseStyle } from './facade/house-style.ts';
import { pythonFacade } from './facade/python.ts';
import { recogniseFacade } from './facade/recognise.ts';
import type { FacadeOptions } from './facade/types.ts';
import { scriptFacade } from './facade/typescript.ts';
import { isPython, isScript } from './file-kinds.ts';
import type { Context } from './languages/adapter.ts';
import { adapterOf } from './languages/of.ts';
import { readBindings } from './languages/python/bindings.ts';
import { loadPython, withPython } from './languages/python/parse.ts';
import { isRunnable } from './languages/python/started.ts';
import { parent } from './path.ts';
import type { SourceFile } from './types.ts';

export type { FacadeOptions, FacadeStyle, SpecifierEnding } from './facade/types.ts';

/**
 * The text that stays at the old path of a module that moved: it offers the same names from the new place and says
 * that they moved. For a package, make one for each of its modules; `facadeOrder` says in which order.
 *
 * @throws {ReferencesError} when the file is of no language that has modules, or has no name that can be imported.
 */
export function facade(options: FacadeOptions): string {
  if (isPython(options.from) && isPython(options.to)) return pythonFacade(options);
  if (isScript(options.from) && isScript(options.to)) return scriptFacade(options);
  throw new ReferencesError(
    'no-facade',
    `${options.from} is no module that ${options.to} could stand in for`,
  );
}

/** A module that moved, by its texts. */
export interface MovedModule
  extends Pick<FacadeOptions, 'from' | 'to' | 'elsewhere' | 'roots' | 'style' | 'removeAfter' | 'warning'> {
  /** The module's text as it was at `from`. */
  readonly text: string;
  /** The text at `to` now. Where it is given, names that neither it nor `elsewhere` has are not offered. */
  readonly target?: string;
}

/**
 * The facade of a module, read from its texts: which names it has and lists, whether it can be started, how it writes
 * the endings of what it imports. In other languages it is their adapter that writes it, from `context`.
 * @throws {ReferencesError} as `facade`.
 */
export async function facadeOf(
  { text, target, ...options }: MovedModule,
  context?: Context,
): Promise<string> {
  const { from, to, removeAfter } = options;
  const other = isPython(from) || isScript(from) ? undefined : adapterOf(from)?.facade;
  if (other && context && adapterOf(to) === adapterOf(from))
    return other({ from, to, text, ...(removeAfter !== undefined && { removeAfter }) }, context);
  const own = await definitions(from, text);
  const names = target === undefined ? undefined : (await definitions(to, target)).map(each => each.name);
  // `*` may bring any name.
  const known =
    names === undefined || names.includes('*')
      ? undefined
      : new Set([...names, ...(options.elsewhere?.keys() ?? [])]);
  const all = isPython(from) ? await listed(text) : undefined;
  const house = isScript(from) ? houseStyle([text, ...scriptsNear(from, context?.files ?? [])]) : undefined;
  const made = facade({
    ...options,
    definitions: known ? own.filter(({ name }) => name === '*' || known.has(name)) : own,
    ...(all && { all: known ? all.filter(name => known.has(name)) : all }),
    ...(isRunnable(from, text) && { runnable: true }),
    ...(house && {
      extension: house.ending,
      commonjs: isCommonJs(from, text),
      esm: isEsm(from, text),
    }),
  });
  return house ? inHouseStyle(made, house) : made;
}

async function listed(text: string): Promise<string[] | undefined> {
  await loadPython();
  const { all } = withPython(text, root => readBindings(root, text));
  return all && [...all];
}

/** The other scripts of a repository, those of the same folder first. */
function scriptsNear(path: string, files: readonly SourceFile[]): string[] {
  const scripts = files.filter(each => isScript(each.path) && each.path !== path);
  const beside = scripts.filter(each => parent(each.path) === parent(path));
  return [...beside, ...scripts].map(({ text }) => text);
}

function isCommonJs(path: string, text: string): boolean {
  return (
    /\.cjs$/.test(path) ||
    (/\.js$/.test(path) &&
      /\b((module\.)?exports\b|require\()/.test(text) &&
      !/^(import|export)\b/m.test(text))
  );
}

/** Whether a script is loaded by `import`, as far as its name and text tell. */
function isEsm(path: string, text: string): boolean {
  return /\.(mjs|[cm]?tsx?)$/.test(path) || /^(import|export)\b/m.test(text);
}

/** Modules before the `__init__` or `index` above them: at no moment does a package forward to half of itself. */
export function facadeOrder(paths: readonly string[]): string[] {
  const depth = (path: string) => path.split('/').length;
  const isIndex = (path: string) => /(^|\/)(__init__\.pyi?|index\.[cm]?[jt]sx?)$/.test(path);
  return paths.toSorted(
    (a, b) => depth(b) - depth(a) || Number(isIndex(a)) - Number(isIndex(b)) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

/**
 * Whether a text already is a facade: it re-exports names from other places and has next to nothing of its own. The `__init__`
 * or `index` of a package that gathers the package's own modules is none.
 */
export function isFacade(path: string, text: string): Promise<boolean> {
  return recogniseFacade(path, text);
}
