import { parent } from '../../path.ts';
import type { Missing } from './missing.ts';
import { climb, type Module, type Modules } from './modules.ts';
import type { Role } from './roles.ts';
import { besideConftest, ownDirectory } from './started.ts';
import type { Spot, Summary } from './summary.ts';
import type { Texts } from './texts.ts';

/** Judges what Python texts name of the repository's modules. */
export class PythonCheck {
  readonly #modules: Modules;
  readonly #texts: Texts;
  readonly #own: ReadonlySet<string>;

  /** @param own top-level names that are the repository's even where no module is called so; of a folder without `__init__` with what is in it: `a.b` */
  constructor(modules: Modules, texts: Texts, own: ReadonlySet<string>) {
    this.#modules = modules;
    this.#texts = texts;
    this.#own = own;
  }

  file(path: string, { imports, strings }: Summary): Missing[] {
    const found: Missing[] = [];
    for (const each of imports) {
      const names = each.names.map(({ text }) => text);
      const module = this.#module(path, each.dots, each.parts, names);
      const words = each.text.replace(/\s/g, '');
      if (module === 'elsewhere') continue;
      if (module === undefined) {
        found.push({ ...at(each, path), kind: 'import', message: `there is no module ${words}` });
        continue;
      }
      for (const name of each.names)
        if (!this.#has(module, name.text))
          found.push({
            ...at(name, path),
            kind: 'name',
            message: `the module that ${name.text} is imported from does not have it`,
            module: module.path,
          });
    }
    for (const string of strings) {
      if (string.role === 'logger' || string.role === 'export') continue;
      const missing = this.#missing(path, string.text, string.role);
      if (missing) found.push({ ...at(string, path), kind: 'string', ...missing });
    }
    return found;
  }

  /** The strings of a text that name a module, or something that is in one. What may be a label or the name of a file is none. */
  named(path: string, { strings }: Summary): string[] {
    return strings.filter(({ text, role }) => this.#names(path, text, role)).map(({ text }) => text);
  }

  #names(path: string, words: string, role: Role): boolean {
    const parts = words.split('.');
    const best = this.#modules.longest(parts, this.#starts(path));
    if (!best) return false;
    const certain = role === 'patch' || role === 'load' || role === 'modules';
    const name = parts[best.length];
    if (name === undefined) return certain || best.length > 1;
    if (best.module.kind === 'namespace') return false;
    const has = this.#texts.has(best.module.path, name);
    return has === true || (has === undefined && (certain || best.length > 1));
  }

  /** The directories that absolute names are looked for in: a script finds its neighbours too. */
  #starts(path: string): readonly string[] {
    const modules = this.#modules;
    return [...modules.roots, ...ownDirectory(path, '', modules), ...besideConftest(path, modules)];
  }

  #module(
    path: string,
    dots: number,
    parts: readonly string[],
    names: readonly string[],
  ): Module | 'elsewhere' | undefined {
    if (dots > 0) {
      const start = climb(parent(path), dots);
      if (start === undefined) return undefined;
      return parts.length === 0 ? this.#modules.at(start) : this.#modules.find(parts, [start]);
    }
    const starts = this.#starts(path);
    const top = this.#modules.find(parts.slice(0, 1), starts);
    const isOwn = this.#isOwn(parts, names);
    if (!top) return isOwn ? undefined : 'elsewhere';
    // A package that is installed comes before a folder without `__init__`, in which nothing of the names is.
    const isFolder = top.kind === 'namespace' && parts.length === 1 && !isOwn;
    if (isFolder && !names.some(name => this.#modules.find([name], top.directories))) return 'elsewhere';
    return this.#modules.find(parts, starts);
  }

  /** Whether a dotted name, or one of those that are taken from it, is the repository's. */
  #isOwn([first = '', second]: readonly string[], names: readonly string[] = []): boolean {
    const below = second === undefined ? names : [second];
    return this.#own.has(first) || below.some(name => this.#own.has(`${first}.${name}`));
  }

  #has(module: Module, name: string): boolean {
    if (this.#modules.find([name], module.directories)) return true;
    return module.kind !== 'namespace' && this.#texts.has(module.path, name) !== false;
  }

  /**
   * What is missing of `a.b.c.d`, of which `a.b` is a module and `c` must be a name in it. `config.json` is a file
   * name rather than a name in the module `config`, unless its surroundings say otherwise.
   */
  #missing(path: string, words: string, role: Role): { message: string; module?: string } | undefined {
    const parts = words.split('.');
    const best = this.#modules.longest(parts, this.#starts(path));
    if (!best)
      return this.#isOwn(parts)
        ? { message: `a string names ${words}, of which there is nothing` }
        : undefined;
    const name = parts[best.length];
    if (name === undefined || this.#has(best.module, name)) return undefined;
    if (best.length === 1 && (role === 'plain' || role === 'type')) return undefined;
    return { message: `the module that a string names does not have ${name}`, module: best.module.path };
  }
}

function at({ text, start, end, line }: Spot, path: string) {
  return { path, line, start, end, text };
}
