import { parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { type Bindings, isImplicit } from './bindings.ts';
import { factsIn } from './facts.ts';
import { climb, type Module, type Modules, stem } from './modules.ts';

/** Where a name comes from: a name of a file, or a module itself. */
export interface Origin {
  readonly path: string;
  readonly stem: string;
  /** Absent where the name stands for the module itself. */
  readonly name?: string;
}

/** The names of modules, read from their texts when they are first asked for. */
export class Texts {
  readonly #modules: Modules;
  readonly #read: (path: string) => Bindings | undefined;
  readonly #bindings = new Map<string, Bindings | undefined>();

  /**
   * @param source the texts (of several for one path the first counts), or what reads the names of a file;
   * undefined where its text is not known
   */
  constructor(source: readonly SourceFile[] | ((path: string) => Bindings | undefined), modules: Modules) {
    this.#modules = modules;
    this.#read = typeof source === 'function' ? source : reader(source);
  }

  /** The names of a file. Undefined where its text is not known. */
  bindings(path: string): Bindings | undefined {
    if (!this.#bindings.has(path)) this.#bindings.set(path, this.#read(path));
    return this.#bindings.get(path);
  }

  /** The module that an import names, seen from the file it stands in. */
  resolve(from: string, dots: number, parts: readonly string[]): Module | undefined {
    if (dots === 0) return this.#modules.find(parts);
    const start = climb(parent(from), dots);
    if (start === undefined) return undefined;
    return parts.length === 0 ? this.#modules.at(start) : this.#modules.find(parts, [start]);
  }

  /** Whether a module has a name at its top level. Undefined where its text does not tell. */
  has(path: string, name: string, seen: ReadonlySet<string> = new Set()): boolean | undefined {
    const bindings = this.bindings(path);
    if (!bindings || seen.has(path)) return undefined;
    if (bindings.names.has(name) || isImplicit(name)) return true;
    let unsure = bindings.open;
    for (const star of bindings.stars) {
      const module = this.resolve(path, star.dots, star.parts);
      const has = module && this.has(module.path, name, new Set(seen).add(path));
      if (has) return true;
      unsure ||= has === undefined;
    }
    return unsure ? undefined : false;
  }

  /** Whether a package's `__init__` gives a name a meaning of its own, other than the submodule of that name. */
  ownMeaning(module: Module, name: string): boolean {
    if (module.kind !== 'package') return false;
    const bindings = this.bindings(module.path)?.names.get(name);
    const submodule = this.#modules.find([name], module.directories);
    return (
      bindings?.some(binding => {
        if (binding.kind === 'definition') return true;
        const source = this.resolve(module.path, binding.dots, binding.parts);
        const path =
          binding.name === undefined
            ? source?.path
            : source && this.#modules.find([binding.name], source.directories)?.path;
        return path === undefined || path !== submodule?.path;
      }) ?? false
    );
  }

  /** Whether a package's `__init__` binds a name in any way. */
  binds(module: Module, name: string): boolean {
    return module.kind === 'package' && (this.bindings(module.path)?.names.has(name) ?? false);
  }

  /** Follows re-exports from a name of a file to where it is defined. Undefined where that is not in the repository or not to be seen. */
  origin(path: string, name: string, seen: ReadonlySet<string> = new Set()): Origin | undefined {
    const bindings = this.bindings(path);
    if (!bindings || seen.has(path)) return undefined;
    const next = new Set(seen).add(path);
    const found = bindings.names.get(name);
    const passed = found?.find(binding => binding.kind === 'import');
    if (passed) {
      const module = this.resolve(path, passed.dots, passed.parts);
      if (!module) return undefined;
      if (passed.name === undefined) return { path: module.path, stem: module.stem };
      const submodule = this.#modules.find([passed.name], module.directories);
      if (submodule && !this.ownMeaning(module, passed.name))
        return { path: submodule.path, stem: submodule.stem };
      return (
        this.origin(module.path, passed.name, next) ?? {
          path: module.path,
          stem: module.stem,
          name: passed.name,
        }
      );
    }
    if (found) return this.#own(path, name);
    for (const star of bindings.stars) {
      const module = this.resolve(path, star.dots, star.parts);
      const origin = module && this.origin(module.path, name, next);
      if (origin) return origin;
    }
    return undefined;
  }

  #own(path: string, name: string): Origin {
    const module = stem(path) ?? path;
    return { path, stem: module, name };
  }
}

function reader(files: readonly SourceFile[]): (path: string) => Bindings | undefined {
  let texts: ReadonlyMap<string, string> | undefined;
  return path => {
    texts ??= new Map(files.toReversed().map(({ path, text }) => [path, text]));
    const text = texts.get(path);
    return text === undefined ? undefined : factsIn(text).bindings;
  };
}
