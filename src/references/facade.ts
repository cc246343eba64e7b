import { pythonFacade } from './facade/python.ts';
import { recogniseFacade } from './facade/recognise.ts';
import { FacadeError, type FacadeOptions } from './facade/types.ts';
import { scriptFacade } from './facade/typescript.ts';
import { isPython, isScript } from './file-kinds.ts';

export { FacadeError, type FacadeOptions, type FacadeStyle, type SpecifierEnding } from './facade/types.ts';

/**
 * The text that stays at the old path of a module that moved: it offers the same names from the new place and says
 * that they moved. For a package, make one for each of its modules; `facadeOrder` says in which order.
 *
 * @throws {FacadeError} when the file is of no language that has modules, or has no name that can be imported.
 */
export function facade(options: FacadeOptions): string {
  if (isPython(options.from) && isPython(options.to)) return pythonFacade(options);
  if (isScript(options.from) && isScript(options.to)) return scriptFacade(options);
  throw new FacadeError(`${options.from} is no module that ${options.to} could stand in for`);
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

/** Whether a module does something when it is started as a program. */
export function isRunnable(path: string, text: string): boolean {
  return (
    /(^|\/)__main__\.py$/.test(path) ||
    (isPython(path) &&
      /^if\s+(__name__\s*==\s*(["'])__main__\2|(["'])__main__\3\s*==\s*__name__)/m.test(text))
  );
}
