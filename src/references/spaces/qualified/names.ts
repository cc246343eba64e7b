import { once } from '../../once.ts';
import type { SourceFile } from '../../types.ts';
import type { Borders } from './borders.ts';
import type { Free, Qualified, SpaceImport } from './language.ts';

/** An import of a space of this repository. */
export interface Binding {
  readonly one: SpaceImport;
  readonly space: string;
  readonly qualifier: string;
}

/** A name of another space, or of the text's own, and the space in which it is afterwards. */
export interface Crossing extends Free {
  /** The import by which it is qualified. */
  readonly binding: Binding | undefined;
  readonly goal: string;
}

/** What a text imports after the moves, and how it calls that. */
export class Names {
  readonly all: readonly Binding[];
  /** What is named of imported spaces, and what leaves the space of the text, or is left by it. */
  readonly crossings: readonly Crossing[];
  /** Spaces that the text must import afterwards and does not yet, each with an alias where it needs one. */
  readonly added = new Map<string, string | undefined>();
  readonly #isApart: boolean;
  readonly #borders: Borders;
  readonly #places: readonly [here: string, there: string];
  /** Names that scopes inside the text bind, or its space; those of its imports before the moves; those that are given. */
  readonly #bound: ReadonlySet<string>;
  readonly #before: ReadonlySet<string>;
  readonly #chosen = new Set<string>();
  readonly #names = new Map<Binding, string>();
  /** Space → how the text calls it. */
  readonly #called = new Map<string, string>();

  constructor(file: SourceFile, { uses, locals, declared, imports }: Qualified, borders: Borders) {
    const { before, spaces, language } = borders;
    this.#borders = borders;
    this.#places = [spaces.spaceBefore(file.path), spaces.spaceAfter(file.path)];
    this.#isApart = language.isApart(file);
    const own = new Set(declared.map(({ name }) => name));
    const plain = uses.filter(({ selects }) => selects === undefined).map(({ name }) => name);
    this.#bound = new Set([...locals, ...own, ...plain]);
    const named = imports.map(one => ({ one, qualifier: one.alias ?? before.imported(one.name) }));
    this.#before = new Set(named.map(({ qualifier }) => qualifier));
    this.all = named.flatMap(one => {
      const space = before.space(one.one.name);
      return space === undefined || !spaces.before.has(space) ? [] : [{ ...one, space }];
    });
    const known = new Map(this.all.map(one => [one.qualifier, one]));
    this.crossings = uses.flatMap(use => {
      const binding = use.selects === undefined ? undefined : known.get(use.name);
      const goal = binding
        ? borders.goal(binding.space, use.selects!)
        : this.#isApart || own.has(use.name)
          ? undefined
          : this.#neighbour(use.name);
      return goal === undefined ? [] : [{ ...use, binding, goal }];
    });
    this.#settle();
  }

  /** The other space that has a name of the text's own afterwards, where that can be named from there. */
  #neighbour(name: string): string | undefined {
    const [here, there] = this.#places;
    const owner = this.#borders.owners(here).get(name);
    if (owner === undefined || owner === there) return undefined;
    return this.#borders.language.isOpen(name, this.#borders.after.called(owner)) ? owner : undefined;
  }

  /** The space that an import names afterwards; absent where all that is used of it is in the text's own space. */
  readonly main = once((binding: Binding): string | undefined => {
    const home = this.#borders.home(binding.space);
    const goals = this.crossings.filter(one => one.binding === binding).map(({ goal }) => goal);
    const needed = new Set((goals.length === 0 ? [home] : goals).filter(goal => !this.isHere(goal)));
    return needed.has(home) ? home : [...needed][0];
  });

  /** Whether a space is that of the text afterwards. */
  isHere(space: string): boolean {
    return space === this.#places[1] && !this.#isApart;
  }

  /** How an import is called afterwards; absent where it goes, and where nothing is called by it. */
  nameOf(binding: Binding): string | undefined {
    return this.#names.get(binding);
  }

  /** How a space is called in this text; imports it where it is not yet imported. @param own words that it may take over */
  call(space: string, own: readonly string[]): string {
    const known = this.#called.get(space);
    if (known !== undefined) return known;
    const name = this.#borders.after.called(space) ?? 'pkg';
    const alias = this.#numbered(name, own);
    this.#chosen.add(alias);
    this.#called.set(space, alias);
    this.added.set(space, alias === name ? undefined : alias);
    return alias;
  }

  /**
   * Of imports that come to name one space one stays, and has its name for all of them: the one that names it already, or has no
   * alias.
   */
  #settle(): void {
    const named = this.all.filter(({ one }) => !one.silent);
    for (const [main, group] of Map.groupBy(named, one => this.main(one))) {
      if (main === undefined) continue;
      const path = this.#borders.after.path(main);
      const stays =
        group.find(({ one }) => one.name === path) ??
        group.find(({ one }) => one.alias === undefined) ??
        group[0]!;
      const same = group.filter(({ one }) => one.name === stays.one.name);
      const own = group.map(({ qualifier }) => qualifier);
      for (const binding of same) {
        const { one, qualifier } = binding;
        const wanted = one.alias ?? this.#borders.after.called(main) ?? qualifier;
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
      !this.#places.some(space => this.#borders.declares(space, word))
    );
  }

  #numbered(word: string, own: readonly string[]): string {
    let name = word;
    for (let more = 2; !this.#isFree(name, own); more++) name = `${word}${more}`;
    return name;
  }
}
