import { base, below, join, parent } from '../../path.ts';
import { type Addition, type Context, destination } from '../adapter.ts';
import { Crates, isRust, keyOf, type Module } from './crates.ts';
import type { ModLine } from './facts.ts';
import { handsOn } from './macros.ts';

/** A `mod` line that has to stand in a module's file afterwards. */
export interface Wanted {
  readonly line: string;
  readonly target: string;
}

/** The modules before moves, and what they are called afterwards. Crates are told by their root files before. */
export class Layout {
  readonly before: Crates;
  readonly #context: Context;
  readonly #after = new Map<string, Module | undefined>();
  /** Files with a `mod` line → the names that it says. */
  readonly gone = new Map<string, Set<ModLine>>();
  /** `keyOf` of a module afterwards → the lines that it has to get. */
  readonly wanted = new Map<string, Wanted[]>();
  readonly additions: Addition[] = [];

  constructor(context: Context) {
    this.#context = context;
    this.before = new Crates(context.files);
    const files = new Map<string, string>();
    for (const path of this.before.modules.keys()) {
      const module = this.after(path);
      if (module && context.moves.get(path) !== null) files.set(keyOf(module), path);
    }
    for (const [path, module] of this.before.modules) this.#lines(path, module);
    // A new module wants a line in its own parent, which may be new too: so the deepest come first.
    const depth = (key: string) => key.split('::').filter(Boolean).length;
    for (let at = Math.max(0, ...[...this.wanted.keys()].map(depth)); at > 0; at--)
      for (const [key, lines] of [...this.wanted]) if (depth(key) === at) this.#grow(key, lines, files);
  }

  to(path: string): string {
    return destination(path, this.#context.moves);
  }

  /** What the module of a file is called afterwards; undefined where no crate has it then. */
  after(path: string): Module | undefined {
    if (!this.#after.has(path)) this.#after.set(path, this.#find(path));
    return this.#after.get(path);
  }

  /** Names from a crate's root as they are afterwards. */
  mapped(module: Module): Module | undefined {
    const held = this.before.holder(module);
    const after = held && this.after(held.file);
    return held ? after && { ...after, names: [...after.names, ...held.inside] } : module;
  }

  #find(path: string): Module | undefined {
    const module = this.before.modules.get(path);
    if (!module || module.names.length === 0) return module;
    const declared = this.before.lines.get(keyOf(module));
    if (declared?.line.path) {
      const own = this.after(declared.file);
      return own && { crate: own.crate, names: [...own.names, ...declared.line.inside, declared.line.name] };
    }
    const to = this.to(path);
    if (to === path && !this.#rootMoves(module.crate)) return module;
    const own = this.#below(module.crate, to);
    if (own) return own;
    const others = this.before.roots.flatMap(root => this.#below(root, to) ?? []);
    return others.toSorted((a, b) => a.names.length - b.names.length)[0];
  }

  #rootMoves(crate: string): boolean {
    return this.to(crate) !== crate;
  }

  /** The module that a place stands for in a crate. */
  #below(crate: string, to: string): Module | undefined {
    const home = parent(this.to(crate));
    const rest = below(to, home);
    // Cargo finds programs in `src/bin`, and the others beside `src`.
    const own = base(home) === 'src' ? /^bin\// : /^(bin|tests|examples|benches)\//;
    if (rest === undefined || own.test(rest)) return undefined;
    const names = rest.replace(/\.rs$/, '').split('/');
    if (names.at(-1) === 'mod') names.pop();
    return { crate, names };
  }

  #lines(path: string, module: Module): void {
    const declared = module.names.length === 0 ? undefined : this.before.lines.get(keyOf(module));
    if (!declared || declared.line.path) return;
    const gone = this.#context.moves.get(path) === null;
    const after = gone ? undefined : this.after(path);
    const owner = this.after(declared.file);
    const name = after?.names.at(-1);
    const stays =
      after &&
      owner &&
      keyOf({ ...owner, names: [...owner.names, ...declared.line.inside, name!] }) === keyOf(after) &&
      name === declared.line.name;
    if (stays) return;
    if (!gone && !this.#touches(path, declared.file)) return;
    const lines = this.gone.get(declared.file) ?? new Set();
    if (!this.#context.options.facades?.has(path)) this.gone.set(declared.file, lines.add(declared.line));
    if (!after) return;
    const { visibility, attributes } = declared.line;
    const parentKey = keyOf({ ...after, names: after.names.slice(0, -1) });
    // Who sees a module from its old parent sees it from there still, where only its name is another.
    const isHome =
      owner && keyOf({ ...owner, names: [...owner.names, ...declared.line.inside] }) === parentKey;
    const seen = visibility === '' && !isHome ? 'pub(crate) ' : visibility;
    const line = `${attributes}${seen}mod ${name};`;
    this.wanted.set(parentKey, [...(this.wanted.get(parentKey) ?? []), { line, target: path }]);
  }

  /** The documentation that a new module has to have where a crate wants all to have some. */
  #documentation(crate: string, lines: readonly Wanted[]): string {
    if (!/\bmissing_docs\b/.test(this.before.texts.get(crate) ?? '')) return '';
    const names = lines.map(({ line }) => `\`${/(\w+);$/.exec(line)?.[1]}\``).toSorted();
    return `//! Holds ${names.join(', ')}.\n\n`;
  }

  #touches(...paths: readonly string[]): boolean {
    return paths.some(path => this.to(path) !== path || this.#context.moves.get(path) === null);
  }

  /** Makes the file of a module that has none, and wants a line for it in the module above. */
  #grow(key: string, lines: readonly Wanted[], files: ReadonlyMap<string, string>): void {
    if (files.has(key) || lines.length === 0) return;
    const crate = this.before.roots
      .filter(root => key.startsWith(`${root}::`))
      .toSorted((a, b) => b.length - a.length)[0];
    if (crate === undefined) return;
    const names = key.slice(crate.length + 2).split('::');
    const directory = join(parent(this.to(crate)), names.join('/'));
    const paths = [...this.before.texts.keys()];
    const flat =
      !paths.some(path => base(path) === 'mod.rs') &&
      paths.some(path => isRust(path) && paths.some(other => other.startsWith(`${path.slice(0, -3)}/`)));
    const path = flat ? `${directory}.rs` : `${directory}/mod.rs`;
    const own = lines.map(({ line }) => line).toSorted();
    this.additions.push({
      path,
      text: `${this.#documentation(crate, lines)}${own.join('\n')}\n`,
      reason: `module ${names.at(-1)} has no file yet`,
    });
    const above = keyOf({ crate, names: names.slice(0, -1) });
    const open = lines.some(({ line }) => /(^|\n)pub mod/.test(line)) ? 'pub ' : 'pub(crate) ';
    const hands = lines.some(({ line }) => handsOn(line)) ? '#[macro_use]\n' : '';
    const line = `${hands}${open}mod ${names.at(-1)};`;
    this.wanted.set(above, [...(this.wanted.get(above) ?? []), { line, target: lines[0]!.target }]);
  }
}
