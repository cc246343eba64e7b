import { once, onceEach } from '../../once.ts';
import { base, below, foldersAbove, join, parent } from '../../path.ts';
import { type Addition, type Context, destination } from '../adapter.ts';
import { Crates, handsOn, keyOf, type Module } from './crates.ts';
import type { ModLine } from './facts.ts';

/** A `mod` line that has to stand in a module's file afterwards. */
export interface Wanted {
  readonly line: string;
  readonly target: string;
  readonly into: Module;
}

/** The modules before moves, and what they are called afterwards. Crates are told by their root files before. */
export class Layout {
  readonly before: Crates;
  readonly #moves: Context['moves'];
  readonly #facades: ReadonlySet<string>;
  /** Files with a `mod` line → the names that it says. */
  readonly gone = new Map<string, Set<ModLine>>();
  /** `keyOf` of a module afterwards → the lines that it has to get. */
  readonly wanted = new Map<string, Wanted[]>();
  readonly additions: Addition[] = [];

  constructor(context: Context) {
    this.#moves = context.moves;
    this.#facades = context.options.facades ?? new Set();
    this.before = new Crates(context.files);
    const standing = new Set<string>();
    for (const path of this.before.modules.keys()) {
      const module = this.after(path);
      if (module && context.moves.get(path) !== null) standing.add(keyOf(module));
    }
    for (const [path, module] of this.before.modules) this.#lines(path, module);
    // A new module wants a line in its own parent, which may be new too: so the deepest come first.
    const depth = (lines: readonly Wanted[]) => lines[0]!.into.names.length;
    for (let at = Math.max(0, ...[...this.wanted.values()].map(depth)); at > 0; at--)
      for (const [key, lines] of [...this.wanted])
        if (depth(lines) === at && !standing.has(key)) this.#grow(lines);
  }

  to(path: string): string {
    return destination(path, this.#moves);
  }

  /** What the module of a file is called afterwards; undefined where no crate has it then. */
  readonly after = onceEach((path: string) => this.#find(path));

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
    if (to === path && this.to(module.crate) === module.crate) return module;
    const own = this.#below(module.crate, to);
    if (own) return own;
    const others = this.before.roots.flatMap(root => this.#below(root, to) ?? []);
    return others.toSorted((a, b) => a.names.length - b.names.length)[0];
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

  /** Takes the line of a module out where it goes or changes its parent, and wants one in its new parent. */
  #lines(path: string, module: Module): void {
    const { file, line } = this.before.lines.get(keyOf(module)) ?? {};
    if (file === undefined || !line || line.path) return;
    const after = this.#moves.get(path) === null ? undefined : this.after(path);
    const owner = this.after(file);
    const into = after && { ...after, names: after.names.slice(0, -1) };
    const isHome =
      into && owner && keyOf({ ...owner, names: [...owner.names, ...line.inside] }) === keyOf(into);
    const name = after?.names.at(-1);
    if (isHome && name === line.name) return;
    if (after && !this.#moves.has(path) && !this.#moves.has(file)) return;
    const lines = this.gone.get(file) ?? new Set();
    if (!this.#facades.has(path)) this.gone.set(file, lines.add(line));
    if (!into) return;
    // Who sees a module from its old parent sees it from there still, where only its name is another.
    const seen = line.visibility === '' && !isHome ? 'pub(crate) ' : line.visibility;
    this.#want({ line: `${line.attributes}${seen}mod ${name};`, target: path, into });
  }

  #want(one: Wanted): void {
    const key = keyOf(one.into);
    this.wanted.set(key, [...(this.wanted.get(key) ?? []), one]);
  }

  /** Makes the file of a module that has none, and wants a line for it in the module above. */
  #grow(lines: readonly Wanted[]): void {
    const { into, target } = lines[0]!;
    const name = into.names.at(-1)!;
    const directory = join(parent(this.to(into.crate)), into.names.join('/'));
    const { sources, texts } = this.before;
    const folders = new Set(sources.flatMap(foldersAbove));
    const isFlat =
      sources.every(path => base(path) !== 'mod.rs') && sources.some(path => folders.has(path.slice(0, -3)));
    const own = lines.map(({ line }) => `${line}\n`).toSorted();
    const names = lines.map(({ line }) => `\`${/(\w+);$/.exec(line)?.[1]}\``).toSorted();
    // Where a crate wants every module to have some documentation.
    const lead = /\bmissing_docs\b/.test(texts.get(into.crate) ?? '')
      ? `//! Holds ${names.join(', ')}.\n\n`
      : '';
    this.additions.push({
      path: isFlat ? `${directory}.rs` : `${directory}/mod.rs`,
      text: lead + own.join(''),
      reason: `module ${name} has no file yet`,
    });
    const open = lines.some(({ line }) => /(^|\n)pub mod/.test(line)) ? 'pub' : 'pub(crate)';
    const hands = lines.some(({ line }) => handsOn(line)) ? '#[macro_use]\n' : '';
    const above = { ...into, names: into.names.slice(0, -1) };
    this.#want({ line: `${hands}${open} mod ${name};`, target, into: above });
  }
}

/** The modules before and after, worked out once for each call. */
export const layoutOf = once((context: Context) => new Layout(context));
