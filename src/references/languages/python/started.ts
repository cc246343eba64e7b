import { isPython } from '../../file-kinds.ts';
import { base, foldersAbove, join, parent } from '../../path.ts';
import type { Importer, Style } from './importer.ts';
import type { Module, Modules } from './modules.ts';
import type { Moved } from './moved.ts';

/** Whether a module does something when it is started as a program. */
export function isRunnable(path: string, text: string): boolean {
  return (
    /(^|\/)__main__\.py$/.test(path) ||
    (isPython(path) &&
      /^if\s+(__name__\s*==\s*(["'])__main__\2|(["'])__main__\3\s*==\s*__name__)/m.test(text))
  );
}

/**
 * The directory that is on the search path because a file is started in it. What lies in a package is started by its name,
 * and below one only a program says that it is not.
 */
export function ownDirectory(path: string, text: string, modules: Modules): string[] {
  const own = parent(path);
  const isPackage = (at: string) => modules.at(at)?.kind === 'package';
  if (isPackage(own)) return [];
  for (let at = own; at !== ''; at = parent(at)) if (isPackage(at) && !isProgram(path, text)) return [];
  return [own];
}

const TEST = /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

/** The directories that pytest has put on the search path when it runs a test: those of the `conftest.py` above it, which lie in no package. */
export function besideConftest(path: string, modules: Modules): string[] {
  if (!TEST.test(path)) return [];
  const isSearched = (at: string) => modules.roots.includes(at) || modules.at(at)?.kind === 'package';
  return foldersAbove(path).filter(
    at => modules.at(join(at, 'conftest'))?.kind === 'module' && !isSearched(at),
  );
}

/** What a file's place and text, and the other imports in it, say about where its names are looked for. */
export interface Search {
  readonly importer: Importer;
  /** The directories that are searched for this file alone, afterwards. */
  readonly afterwards: readonly string[];
  /** Those in which its other imports find something. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Why a module would not be found any more by a file that found it in its own directory, for it is started there; undefined where
 * it would. The roots of the repository do not count: nothing puts them on the path of a program that is started by its path.
 */
export function lostNeighbour(
  words: string,
  style: Style,
  { importer, afterwards, shown }: Search,
  { before, after, world }: Moved,
): string | undefined {
  const { from, to, text = '' } = importer;
  const own = parent(from);
  if (style.kind !== 'absolute' || style.root !== own) return undefined;
  if (ownDirectory(from, text, before).length === 0 || ownDirectory(to, text, after).length === 0)
    return undefined;
  if (before.roots.includes(own) && !isProgram(from, text)) return undefined;
  const parts = words.split('.');
  const found = (root: string): Module | undefined => after.find(parts, [root]);
  if (afterwards.some(found)) return undefined;
  const offers = (root: string) =>
    shown.has(root) || isInstalled(join(root, parts[0]!), root, before, world.paths);
  if (after.roots.some(root => root !== own && found(root) && offers(root))) return undefined;
  if (own === '' && isInstalled(parts[0]!, '', before, world.paths)) return undefined;
  return `${base(from)} is started in its own directory, where ${words} would not be found`;
}

/** A program that is started by its path: it says so itself, and lies in no package. */
const isProgram = (path: string, text: string): boolean =>
  isRunnable(path, text) || /^#!.*\bpython/.test(text);

/** Packages that are there for work on the project, and that nobody installs. */
const FOR_WORK = /^(tests?|testing|docs?|examples?|scripts?|tools?|bench|benchmarks?)$/;
const PROJECT = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/** Whether a name is found wherever a program is started: below a root that is configured, or a package of the project that is installed. */
function isInstalled(top: string, root: string, modules: Modules, paths: ReadonlySet<string>): boolean {
  if (root !== '') return true;
  return (
    modules.at(top)?.kind === 'package' && !FOR_WORK.test(base(top)) && PROJECT.some(name => paths.has(name))
  );
}
