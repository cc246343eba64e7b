import { once } from '../../once.ts';
import { parent } from '../../path.ts';
import type { Import } from '../../spaces/source.ts';
import type { Facts, Use } from './facts.ts';
import type { Layout } from './layout.ts';
import { isOutside } from './packages.ts';

/** An import of a package of this repository. */
export interface Binding {
  readonly one: Import;
  readonly directory: string;
  readonly qualifier: string;
}

/** A name of another package, or of the file's own, and the directory in which it is afterwards. */
export interface Crossing extends Use {
  /** The import by which it is qualified. */
  readonly binding: Binding | undefined;
  readonly goal: string;
}

/** What a file imports after the moves, and how it calls that. */
export class Imports {
  readonly all: readonly Binding[];
  /** What is named of imported packages, and what leaves the package of the file, or is left by it. */
  readonly crossings: readonly Crossing[];
  /** Directories that the file must import afterwards and does not yet, each with an alias where it needs one. */
  readonly added = new Map<string, string | undefined>();
  readonly isOutside: boolean;
  readonly #layout: Layout;
  readonly #places: readonly [here: string, there: string];
  /** Names that scopes inside the file bind, or its package; those of its imports before the moves; those that are given. */
  readonly #bound: ReadonlySet<string>;
  readonly #before: ReadonlySet<string>;
  readonly #chosen = new Set<string>();
  readonly #names = new Map<Binding, string>();
  /** Directory → how the file calls its package. */
  readonly #called = new Map<string, string>();

  constructor(path: string, facts: Facts, layout: Layout) {
    const { uses, locals, declared, imports } = facts;
    this.#layout = layout;
    this.#places = [parent(path), parent(layout.to(path))];
    this.isOutside = isOutside(path, facts);
    const plain = uses.filter(({ selects }) => selects === undefined).map(({ name }) => name);
    this.#bound = new Set([...locals, ...declared.keys(), ...plain]);
    const named = imports.map(one => ({ one, qualifier: one.alias ?? layout.before.imported(one.name) }));
    this.#before = new Set(named.map(({ qualifier }) => qualifier));
    this.all = named.flatMap(one => {
      const directory = layout.before.directory(one.one.name);
      return directory === undefined || layout.before.in(directory).length === 0
        ? []
        : [{ ...one, directory }];
    });
    const known = new Map(this.all.map(one => [one.qualifier, one]));
    this.crossings = uses.flatMap(use => {
      const binding = use.selects === undefined ? undefined : known.get(use.name);
      const goal = binding
        ? layout.goal(binding.directory, use.selects!)
        : this.isOutside || declared.has(use.name)
          ? undefined
          : this.#neighbour(use.name);
      return goal === undefined ? [] : [{ ...use, binding, goal }];
    });
    this.#settle();
  }

  /** The other package that has a name of the file's own afterwards, where that can be named from there. */
  #neighbour(name: string): string | undefined {
    const owner = this.#layout.owners(this.#places[0]).get(name);
    const isNamed = /^\p{Lu}/u.test(name) && owner !== undefined && owner !== this.#places[1];
    return isNamed && this.#layout.nameAfter(owner) !== 'main' ? owner : undefined;
  }

  /** The directory that an import names afterwards; absent where all that is used of it is in the file's own package. */
  readonly main = once((binding: Binding): string | undefined => {
    const home = this.#layout.home(binding.directory);
    const goals = this.crossings.filter(one => one.binding === binding).map(({ goal }) => goal);
    const needed = new Set((goals.length === 0 ? [home] : goals).filter(goal => !this.isHere(goal)));
    return needed.has(home) ? home : [...needed][0];
  });

  /** Whether a directory's package is that of the file afterwards. */
  isHere(directory: string): boolean {
    return directory === this.#places[1] && !this.isOutside;
  }

  /** How an import is called afterwards; absent where it goes, and where nothing is called by it. */
  nameOf(binding: Binding): string | undefined {
    return this.#names.get(binding);
  }

  /** How a directory's package is called in this file; imports it where it is not yet imported. @param own words that it may take over */
  call(directory: string, own: readonly string[]): string {
    const known = this.#called.get(directory);
    if (known !== undefined) return known;
    const name = this.#layout.nameAfter(directory) ?? 'pkg';
    const alias = this.#numbered(name, own);
    this.#chosen.add(alias);
    this.#called.set(directory, alias);
    this.added.set(directory, alias === name ? undefined : alias);
    return alias;
  }

  /**
   * Of imports that come to name one package one stays, and has its name for all of them: the one that names it already, or has
   * no alias.
   */
  #settle(): void {
    const named = this.all.filter(({ one }) => !isUnnamed(one));
    for (const [main, group] of Map.groupBy(named, one => this.main(one))) {
      if (main === undefined) continue;
      const path = this.#layout.after.path(main);
      const stays =
        group.find(({ one }) => one.name === path) ??
        group.find(({ one }) => one.alias === undefined) ??
        group[0]!;
      const same = group.filter(({ one }) => one.name === stays.one.name);
      const own = group.map(({ qualifier }) => qualifier);
      for (const binding of same) {
        const { one, qualifier } = binding;
        const wanted = one.alias ?? this.#layout.nameAfter(main) ?? qualifier;
        const keeps = (name: string) => same.length === group.length && name === qualifier;
        const name =
          [wanted, qualifier, ...own].find(each => keeps(each) || this.#isFree(each, own)) ??
          this.#numbered(wanted, own);
        this.#chosen.add(name);
        this.#names.set(binding, name);
        if (binding === stays) this.#called.set(main, name);
      }
    }
  }

  /** Whether a word can be the name of an import: one of those that have it now may give it up. */
  #isFree(word: string, own: readonly string[]): boolean {
    return (
      !this.#bound.has(word) &&
      !this.#chosen.has(word) &&
      (own.includes(word) || !this.#before.has(word)) &&
      !this.#places.some(directory => this.#layout.declares(directory, word))
    );
  }

  #numbered(word: string, own: readonly string[]): string {
    let name = word;
    for (let more = 2; !this.#isFree(name, own); more++) name = `${word}${more}`;
    return name;
  }
}

/** `import _ "x"` and `import . "x"`: nothing is called by them. */
export const isUnnamed = ({ alias }: Pick<Import, 'alias'>): boolean => alias === '_' || alias === '.';
