import { base, parent } from './path.ts';
import type { Moves } from './types.ts';

/** What moves make of directories. */
export interface DirectoryChanges {
  /** `__init__.py` files that new packages need, because their siblings are regular packages. */
  readonly inits: readonly string[];
  /** Directories that have no file left, deepest first. */
  readonly emptied: readonly string[];
  /** Directories in which nothing but an `__init__.py` is left, which packages nothing. */
  readonly hollow: readonly string[];
}

/**
 * Which `__init__.py` files the destinations need, and which directories become empty.
 *
 * A new directory with Python modules needs one when the package it is in is a regular one and so are most of the
 * packages beside it; where these do without (PEP 420), it does too, unless that is one folder only and what comes was in a regular one.
 * At the top it needs one only where modules of packages come in, or what is named from the top: no folder of scripts, of a documentation,
 * or of whole packages that nobody names. A directory that stood before keeps its way, and so does one that only gets another name
 * or place: a folder of scripts or templates does not become a package by that.
 *
 * @param paths all files before
 * @param added files that will stand besides what moves: facades, created files
 * @param roots directories on the module search path; these are no packages
 * @param isNamed whether something names a module by its whole name, as it was
 */
export function directoryChanges(
  paths: ReadonlySet<string>,
  moves: Moves,
  added: Iterable<string> = [],
  roots: readonly string[] = [''],
  isNamed: (path: string) => boolean = () => true,
): DirectoryChanges {
  const after = new Set(paths);
  for (const path of moves.keys()) after.delete(path);
  for (const to of moves.values()) if (to !== null) after.add(to);
  for (const path of added) after.add(path);
  const [before, now] = [directories(paths), directories(after)];
  const emptied = [...before.keys()].filter(path => !now.has(path)).sort(deepestFirst);
  const hollow = [...now].flatMap(([path, files]) => {
    const had = before.get(path);
    const isHollow = files.size === 1 && files.has('__init__.py') && had !== undefined && had.size > 1;
    return isHollow && ![...now.keys()].some(each => each.startsWith(`${path}/`)) ? [path] : [];
  });
  return {
    inits: initFiles(before, now, after, roots, {
      fromPackages: leavingPackages(paths, moves),
      plain: renamed(paths, moves, now),
      comesNamed: path => comesNamed(path, paths, moves, isNamed),
    }),
    emptied,
    hollow: hollow.sort(),
  };
}

/** Directory → names of its files; every directory above a file has an entry. */
function directories(paths: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const own = parent(path);
    for (let at = own; at !== ''; at = parent(at)) if (!found.has(at)) found.set(at, new Set());
    if (own !== '') found.get(own)!.add(path.slice(own.length + 1));
  }
  return found;
}

/** The directories into which modules of regular packages go. */
function leavingPackages(paths: ReadonlySet<string>, moves: Moves): Set<string> {
  const found = new Set<string>();
  for (const [from, to] of moves)
    if (to?.endsWith('.py') && paths.has(`${parent(from)}/__init__.py`)) found.add(parent(to));
  return found;
}

/** The new directories that are others whole, and hold Python without being packages: those stay none. */
function renamed(
  paths: ReadonlySet<string>,
  moves: Moves,
  now: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const sources = new Map<string, string>();
  for (const [from, to] of moves) if (to !== null) sources.set(to, from);
  const origins = new Map<string, string | undefined>();
  for (const [directory, files] of now)
    for (const file of files) {
      const from = sources.get(`${directory}/${file}`);
      for (let at = directory, tail = `/${file}`; at !== ''; tail = `/${base(at)}${tail}`, at = parent(at)) {
        const origin = from?.endsWith(tail) ? from.slice(0, -tail.length) : undefined;
        origins.set(at, origins.has(at) && origins.get(at) !== origin ? undefined : origin);
      }
    }
  return new Set(
    [...origins].flatMap(([at, origin]) =>
      origin && origin !== at && !paths.has(`${origin}/__init__.py`) ? [at] : [],
    ),
  );
}

/** Whether what comes into a directory, or was there, had a name that goes on: as part of a package that does not come whole, or by what names it. */
function comesNamed(
  path: string,
  paths: ReadonlySet<string>,
  moves: Moves,
  isNamed: (path: string) => boolean,
): boolean {
  const coming = [...moves].filter(([, to]) => to?.endsWith('.py') && to.startsWith(`${path}/`));
  if (coming.length === 0) return true;
  return coming.some(([from, to]) => {
    const package_ = `${parent(from)}/__init__.py`;
    const comesWhole = moves.get(package_) === `${parent(to!)}/__init__.py` && from !== package_;
    if (comesWhole) return false;
    const isPart = paths.has(package_) && base(from) !== '__init__.py';
    return isPart || isNamed(from);
  });
}

/** What comes into new directories. */
interface Coming {
  /** Those into which modules of regular packages go. */
  readonly fromPackages: ReadonlySet<string>;
  /** Those that are others whole, and no packages. */
  readonly plain: ReadonlySet<string>;
  /** Whether something comes into one that is called by its name there. */
  readonly comesNamed: (path: string) => boolean;
}

function initFiles(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  now: ReadonlyMap<string, ReadonlySet<string>>,
  after: ReadonlySet<string>,
  roots: readonly string[],
  { fromPackages, plain, comesNamed }: Coming,
): string[] {
  const found = new Set<string>();
  const isPackage = (path: string) => after.has(`${path}/__init__.py`) || found.has(`${path}/__init__.py`);
  // From the outside in: a new package inside a new package needs one when that one does.
  for (const path of [...now.keys()].sort()) {
    if (before.has(path) || roots.includes(path) || isPackage(path)) continue;
    if (plain.has(path) || !holdsPython(path, now, plain)) continue;
    const above = parent(path);
    const top = above === '' || roots.includes(above);
    if (top ? !comesNamed(path) : !isPackage(above)) continue;
    const siblings = [...before].filter(
      ([each, files]) => parent(each) === above && [...files].some(file => file.endsWith('.py')),
    );
    const regular = siblings.filter(([, files]) => files.has('__init__.py')).length;
    // One folder without makes no habit where modules of a package come in, nor do as many as have one.
    const alone = !top && siblings.length === 1 && fromPackages.has(path);
    const even = !top && regular * 2 === siblings.length && fromPackages.has(path);
    const wanted = siblings.length === 0 ? !top : alone || even || regular * 2 > siblings.length;
    if (wanted) found.add(`${path}/__init__.py`);
  }
  return [...found];
}

/** Whether there are modules in a directory or in its packages to be; what lies in a plain folder does not count. */
function holdsPython(
  path: string,
  directories: ReadonlyMap<string, ReadonlySet<string>>,
  plain: ReadonlySet<string>,
): boolean {
  for (const [each, files] of directories) {
    if (each !== path && !each.startsWith(`${path}/`)) continue;
    let at = each;
    while (at !== path && !plain.has(at)) at = parent(at);
    if (at === path && [...files].some(file => file.endsWith('.py'))) return true;
  }
  return false;
}

const deepestFirst = (a: string, b: string): number =>
  b.split('/').length - a.split('/').length || (a < b ? -1 : 1);
