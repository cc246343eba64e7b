import { parent } from '../../path.ts';
import type { Import } from '../../spaces/source.ts';
import type { Facts, Use } from './facts.ts';
import type { Layout } from './layout.ts';
import { isOutside } from './packages.ts';

/** An import of a package of this repository. */
export interface Binding {
  readonly one: Import;
  readonly directory: string;
  /** The directory that it names afterwards; absent where all that is used of it is in the file's own package. */
  readonly main: string | undefined;
}

/** What a file imports after the moves, and how it calls that. */
export class Imports {
  readonly all: readonly Binding[];
  /** Directories that the file must import afterwards and does not yet, each with an alias where it needs one. */
  readonly added = new Map<string, string | undefined>();
  readonly isOutside: boolean;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #places: readonly [here: string, there: string];
  /** Names that scopes inside the file bind, or its package; those of its imports before the moves; those that are given. */
  readonly #bound: ReadonlySet<string>;
  readonly #before: ReadonlySet<string>;
  readonly #chosen = new Set<string>();
  readonly #qualified: ReadonlyMap<string, Binding>;
  readonly #names = new Map<Binding, string>();
  /** Directory → how the file calls its package. */
  readonly #called = new Map<string, string>();

  constructor(path: string, facts: Facts, layout: Layout) {
    this.#facts = facts;
    this.#layout = layout;
    this.#places = [parent(path), parent(layout.to(path))];
    this.isOutside = isOutside(path, facts);
    const plain = facts.uses.filter(({ selects }) => selects === undefined).map(({ name }) => name);
    this.#bound = new Set([...facts.locals, ...facts.declared.keys(), ...plain]);
    this.#before = new Set(facts.imports.map(one => this.#qualifier(one)));
    this.all = facts.imports.flatMap(one => this.#bind(one) ?? []);
    this.#qualified = new Map(this.all.map(binding => [this.#qualifier(binding.one), binding]));
    this.#settle();
  }

  /** Whether a directory's package is that of the file afterwards. */
  isHere(directory: string): boolean {
    return directory === this.#places[1] && !this.isOutside;
  }

  /** The import by which a use is qualified. */
  of({ name, selects }: Use): Binding | undefined {
    return selects === undefined ? undefined : this.#qualified.get(name);
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

  #bind(one: Import): Binding | undefined {
    const directory = this.#layout.before.directory(one.name);
    if (directory === undefined || this.#layout.before.in(directory).length === 0) return undefined;
    const qualifier = this.#qualifier(one);
    const home = this.#layout.home(directory);
    const goals = this.#facts.uses
      .filter(({ name, selects }) => selects !== undefined && name === qualifier)
      .map(({ selects }) => this.#layout.goal(directory, selects!));
    const needed = new Set((goals.length === 0 ? [home] : goals).filter(goal => !this.isHere(goal)));
    return { one, directory, main: needed.has(home) ? home : [...needed][0] };
  }

  /**
   * Of imports that come to name one package one stays, and has its name for all of them: the one that names it already, or has
   * no alias.
   */
  #settle(): void {
    const named = this.all.filter(({ one, main }) => main !== undefined && !isUnnamed(one));
    for (const [main, group] of Map.groupBy(named, one => one.main!)) {
      const path = this.#layout.after.path(main);
      const stays =
        group.find(({ one }) => one.name === path) ??
        group.find(({ one }) => one.alias === undefined) ??
        group[0]!;
      const same = group.filter(({ one }) => one.name === stays.one.name);
      const own = group.map(({ one }) => this.#qualifier(one));
      for (const binding of same) {
        const qualifier = this.#qualifier(binding.one);
        const wanted = binding.one.alias ?? this.#layout.nameAfter(main) ?? qualifier;
        const keeps = (name: string) => same.length === group.length && name === qualifier;
        const name =
          [wanted, qualifier, ...own].find(one => keeps(one) || this.#isFree(one, own)) ??
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

  /** By what the file calls a package that it imports. */
  #qualifier({ name, alias }: Import): string {
    return alias ?? this.#layout.before.imported(name);
  }
}

/** `import _ "x"` and `import . "x"`: nothing is called by them. */
export const isUnnamed = ({ alias }: Pick<Import, 'alias'>): boolean => alias === '_' || alias === '.';
