import { once } from '../../once.ts';
import { base, below, join, parent, segments } from '../../path.ts';
import type { World } from '../../types.ts';
import { STANDARD } from './standard.ts';

/** What a dotted name stands for. */
export interface Module {
  readonly kind: 'module' | 'package' | 'namespace';
  /** Its file; for a namespace package the directory. */
  readonly path: string;
  /** The path without `.py` or `/__init__.py`: what names are made from. */
  readonly stem: string;
  /** Where its submodules are looked for. */
  readonly directories: readonly string[];
}

const SUFFIXES = ['.py', '.pyi', '.pyx', '.pxd'];
/** Compiled modules, with or without a platform in their name: `_x.cpython-312-x86_64-linux-gnu.so`, `_x.abi3.so`, `_x.pyd`. */
const COMPILED = /(?:\.(?:cpython|pypy|cp\d|abi3)[\w-]*)?\.(?:so|pyd)$/;
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `a/b.py` → `a/b`, `a/b/__init__.py` → `a/b`. Undefined where the file is no Python module. */
export function stem(path: string): string | undefined {
  const suffix = SUFFIXES.find(end => path.endsWith(end)) ?? COMPILED.exec(path)?.[0];
  if (suffix === undefined) return undefined;
  const bare = path.slice(0, -suffix.length);
  return base(bare) === '__init__' ? parent(bare) : bare;
}

/** The dotted name of a stem seen from a root, or undefined where it has none there. */
export function dotted(at: string, root: string): string | undefined {
  const rest = below(at, root);
  if (rest === undefined || rest === '') return undefined;
  const parts = rest.split('/');
  return parts.every(part => IDENTIFIER.test(part)) ? parts.join('.') : undefined;
}

interface Index {
  /** Folders with a module below them. */
  readonly directories: ReadonlySet<string>;
  /** Compiled modules by their stems. */
  readonly compiled: ReadonlyMap<string, string>;
}

function indexOf(paths: ReadonlySet<string>): Index {
  const directories = new Set<string>();
  const compiled = new Map<string, string>();
  for (const path of paths) {
    const at = stem(path);
    if (at === undefined) continue;
    if (COMPILED.test(path)) compiled.set(at, path);
    for (let up = parent(path); up !== '' && !directories.has(up); up = parent(up)) directories.add(up);
  }
  return { directories, compiled };
}

/** The modules of a world: finds files by dotted names as Python's path finder does. */
export class Modules {
  readonly roots: readonly string[];
  readonly #paths: ReadonlySet<string>;
  /** What stands at the stems that were asked for. */
  readonly #known = new Map<string, Module | undefined>();
  /** What dotted names were found to be, by where they were looked for. */
  readonly #found = new WeakMap<readonly string[], Map<string, Module | undefined>>();

  #index: Index | undefined;

  constructor(world: World) {
    this.roots = world.roots;
    this.#paths = world.paths;
  }

  /** The file of a stem: `a/b` → `a/b.py`; the runtime file before its stub. */
  #file(at: string): string | undefined {
    for (const suffix of SUFFIXES) if (this.#paths.has(at + suffix)) return at + suffix;
    return this.#indexed().compiled.get(at);
  }

  /**
   * Looks a dotted name up in `starts` (default: the roots), in order. In each directory a regular package
   * comes before a module, and both before a part of a namespace package, which all directories may
   * contribute to (the order of importlib's `FileFinder.find_spec` and PEP 420). So a folder without `__init__.py`
   * never hides a module of the standard library, which comes later on the path. What a package of another root hides is looked for
   * in the repository alone, for that is where programs are started, and few have all roots on their path.
   */
  find(parts: readonly string[], starts: readonly string[] = this.roots): Module | undefined {
    if (starts.length < 2 && starts !== this.roots) return this.#search(parts, starts);
    const memory = this.#found.get(starts) ?? new Map<string, Module | undefined>();
    this.#found.set(starts, memory);
    const name = parts.join('.');
    const known = memory.get(name);
    if (known || memory.has(name)) return known;
    const found = this.#search(parts, starts) ?? this.#hidden(parts, starts);
    memory.set(name, found);
    return found;
  }

  #hidden(parts: readonly string[], starts: readonly string[]): Module | undefined {
    const [first = '', ...rest] = parts;
    const hides = rest.length === 0 || STANDARD.has(first) ? undefined : this.find([first], starts);
    const isHidden = hides !== undefined && hides.kind !== 'namespace' && starts.includes('');
    return isHidden ? this.#search(parts, ['']) : undefined;
  }

  #search(parts: readonly string[], starts: readonly string[]): Module | undefined {
    let directories = starts;
    let found: Module | undefined;
    for (const part of parts) {
      const portions: string[] = [];
      found = undefined;
      for (const directory of directories) {
        const at = join(directory, part);
        found = this.at(at);
        if (found?.kind !== 'namespace' && found) break;
        if (found) portions.push(at);
        found = undefined;
      }
      const first = portions[0];
      // One directory is that of a package, in which no other module is looked for.
      const isPath = directories === this.roots || (directories === starts && starts.length > 1);
      if (!found && isPath && STANDARD.has(part)) return undefined;
      if (!found && first !== undefined)
        found = { kind: 'namespace', path: first, stem: first, directories: portions };
      if (!found) return undefined;
      directories = found.directories;
    }
    return found;
  }

  /** The module that stands at a stem. */
  at(stem: string): Module | undefined {
    const known = this.#known.get(stem);
    if (known || this.#known.has(stem)) return known;
    const found = this.#look(stem);
    this.#known.set(stem, found);
    return found;
  }

  /** Made when it is first asked for: in a large repository most questions end before. */
  #indexed(): Index {
    this.#index ??= indexOf(this.#paths);
    return this.#index;
  }

  #look(stem: string): Module | undefined {
    const init = this.#file(join(stem, '__init__'));
    if (init !== undefined) return { kind: 'package', path: init, stem, directories: [stem] };
    const file = stem === '' ? undefined : this.#file(stem);
    if (file !== undefined) return { kind: 'module', path: file, stem, directories: [] };
    if (stem === '' || this.#indexed().directories.has(stem))
      return { kind: 'namespace', path: stem, stem, directories: [stem] };
    return undefined;
  }

  /** The longest leading part of a dotted name that is a module, and how many parts that takes. */
  longest(
    parts: readonly string[],
    starts: readonly string[] = this.roots,
  ): { readonly module: Module; readonly length: number } | undefined {
    let best: { module: Module; length: number } | undefined;
    for (let length = 1; length <= parts.length; length++) {
      const module = this.find(parts.slice(0, length), starts);
      if (!module) break;
      best = { module, length };
    }
    return best;
  }
}

/** The modules of a world, made once for each world. */
export const modulesOf = once((world: World) => new Modules(world));

/** The directory `dots` dots above a file in it: one dot is its own directory. Undefined above the repository. */
export function climb(directory: string, dots: number): string | undefined {
  const parts = segments(directory);
  return dots - 1 > parts.length ? undefined : parts.slice(0, parts.length - (dots - 1)).join('/');
}

/**
 * The file a dotted name stands for, as written in `fromPath`: `a.b`, or `..b` with leading dots. For a
 * namespace package the directory. Undefined where it is nothing of this repository.
 */
export function resolveModule(name: string, fromPath: string, world: World): string | undefined {
  const modules = modulesOf(world);
  const dots = /^\.*/.exec(name)![0].length;
  const parts = name.slice(dots).split('.').filter(Boolean);
  if (dots === 0) return modules.find(parts)?.path;
  const start = climb(parent(fromPath), dots);
  if (start === undefined) return undefined;
  return (parts.length === 0 ? modules.at(start) : modules.find(parts, [start]))?.path;
}
