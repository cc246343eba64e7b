import { parent } from '../../path.ts';
import type { Import, Span } from '../../spaces/source.ts';
import type { SourceFile } from '../../types.ts';
import type { Facts } from './facts.ts';
import type { Layout } from './layout.ts';
import { isTest, lastOf } from './packages.ts';

/** An import of a package of this repository, and where what it stands for is afterwards. */
export interface Binding {
  readonly one: Import;
  readonly directory: string;
  readonly qualifier: string;
  /** Where it is used, each with the directory of the package that has the name afterwards. */
  readonly uses: readonly (Span & { readonly goal: string })[];
  /** The directory that the import names afterwards; absent where all that is used is in the file's own package. */
  readonly main: string | undefined;
}

/** What a file imports after the moves, and how it calls that. */
export class Bindings {
  readonly all: readonly Binding[];
  /** Directories that the file must import afterwards and does not yet, each with an alias where it needs one. */
  readonly added = new Map<string, string | undefined>();
  /** A test in a package of its own, `shop_test`, imports the package beside it. */
  readonly isOutside: boolean;
  readonly #layout: Layout;
  readonly #here: string;
  readonly #there: string;
  /** Names that scopes inside the file bind, or its package. */
  readonly #bound: ReadonlySet<string>;
  /** Names of its imports before the moves, and those that are given after. */
  readonly #before: ReadonlySet<string>;
  readonly #chosen = new Set<string>();
  readonly #names = new Map<Binding, string>();
  /** Directory → how the file calls its package. */
  readonly #called = new Map<string, string>();

  constructor({ path }: SourceFile, facts: Facts, layout: Layout) {
    this.#layout = layout;
    this.#here = parent(path);
    this.#there = parent(layout.to(path));
    this.isOutside = isTest(path) && facts.clause?.name.endsWith('_test') === true;
    const qualifiers = new Set(facts.qualified.map(({ start }) => start));
    this.#bound = new Set([
      ...facts.locals,
      ...facts.declared.keys(),
      ...facts.uses.filter(({ start }) => !qualifiers.has(start)).map(({ name }) => name),
    ]);
    this.#before = new Set(facts.imports.map(one => this.#qualifier(one)));
    this.all = facts.imports.flatMap(one => this.#bind(one, facts) ?? []);
    this.#settle();
  }

  /** Whether a directory's package is that of the file afterwards. */
  isHere(directory: string): boolean {
    return directory === this.#there && !this.isOutside;
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

  #bind(one: Import, { qualified }: Facts): Binding | undefined {
    const directory = this.#layout.before.modules.directory(one.name);
    if (directory === undefined || this.#layout.before.in(directory).length === 0) return undefined;
    const qualifier = this.#qualifier(one);
    const owners = this.#layout.owners(directory);
    const home = this.#layout.home(directory);
    const uses = qualified
      .filter(use => use.qualifier === qualifier)
      .map(({ start, end, name }) => ({ start, end, goal: owners.get(name) ?? home }));
    const goals = uses.length === 0 ? [home] : uses.map(({ goal }) => goal);
    const needed = new Set(goals.filter(goal => !this.isHere(goal)));
    return { one, directory, qualifier, uses, main: needed.has(home) ? home : [...needed][0] };
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
      const own = group.map(({ qualifier }) => qualifier);
      for (const binding of same) {
        const wanted = binding.one.alias ?? this.#layout.nameAfter(main) ?? binding.qualifier;
        const keeps = (name: string) => same.length === group.length && name === binding.qualifier;
        const name =
          [wanted, binding.qualifier, ...own].find(one => keeps(one) || this.#isFree(one, own)) ??
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
      ![this.#here, this.#there].some(directory => this.#layout.declares(directory, word))
    );
  }

  #numbered(word: string, own: readonly string[]): string {
    let name = word;
    for (let more = 2; !this.#isFree(name, own); more++) name = `${word}${more}`;
    return name;
  }

  /** By what the file calls a package that it imports. */
  #qualifier({ name, alias }: Import): string {
    return alias ?? this.#layout.before.imported(name) ?? lastOf(name);
  }
}

/** `import _ "x"` and `import . "x"`: nothing is called by them. */
export const isUnnamed = ({ alias }: Pick<Import, 'alias'>): boolean => alias === '_' || alias === '.';
