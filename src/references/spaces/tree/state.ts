import { onceEach } from '../../once.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import {
  keyOf,
  type Line,
  leavesOf,
  type Member,
  type Place,
  type TreeLanguage,
  type TreeSource,
} from './language.ts';

/** What a path means. */
export interface Meaning extends Place {
  /** The name of the library that it begins with. */
  readonly external?: string;
  /** Where an import of its own space led, and how many of the words go on from there. */
  readonly through?: { readonly place: Place; readonly rest: number };
}

/** A member, and the space in which it is declared. */
export interface Owned extends Member {
  readonly place: Place;
}

/** How far imports are followed that lead to imports. */
const DEEP = 4;

interface Imported {
  readonly named: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly stars: readonly (readonly string[])[];
}

/** The programs of a state of the repository, and the spaces that lines make of files. */
export class Tree {
  readonly language: TreeLanguage;
  readonly texts: ReadonlyMap<string, string>;
  /** Root files; the library of a package before its programs. */
  readonly roots: readonly string[];
  /** Name under which other programs know a library → its root file. */
  readonly libraries: ReadonlyMap<string, string>;
  readonly places = new Map<string, Place>();
  /** `keyOf` → file. */
  readonly files = new Map<string, string>();
  /** `keyOf` → the first of the lines that make a space of files. */
  readonly lines = new Map<string, Line>();
  /** File → the line that makes a space of it, and where that stands. */
  readonly declared = new Map<string, { readonly file: string; readonly line: Line }>();

  readonly #imported = new Map<string, Imported>();
  readonly #walked = new Set<string>();

  constructor(language: TreeLanguage, files: readonly SourceFile[]) {
    this.language = language;
    this.texts = textsOf(files);
    ({ roots: this.roots, libraries: this.libraries } = language.programs(this.texts));
    for (const root of this.roots) this.#walk(root, { program: root, names: [] });
  }

  /** What a file says, read once: its lines are told apart by what they are. */
  readonly read = onceEach((path: string): TreeSource => this.language.read(this.texts.get(path) ?? ''));

  /** The file that is, or may hold, a space; and the names that are left in there. */
  holder({
    program,
    names,
  }: Place): { readonly file: string; readonly inside: readonly string[] } | undefined {
    for (let at = names.length; at >= 0; at--) {
      const file = this.files.get(keyOf({ program, names: names.slice(0, at) }));
      if (file !== undefined) return { file, inside: names.slice(at) };
    }
    return undefined;
  }

  /** Whether a space is one of the program: a file's, or one written in a file. */
  has(place: Place): boolean {
    const { file, inside = [] } = this.holder(place) ?? {};
    return file !== undefined && (inside.length === 0 || this.read(file).inline.has(this.#joined(inside)));
  }

  /** The longest beginning of names that is a space, from the root of a program on. */
  longest({ program, names }: Place): Place {
    for (let at = names.length; at > 0; at--)
      if (this.has({ program, names: names.slice(0, at) })) return { program, names: names.slice(0, at) };
    return { program, names: [] };
  }

  /** What names mean in a space by their words alone, from the root of its program; undefined above that. */
  from(here: readonly string[], names: readonly string[]): readonly string[] | undefined {
    const { root, own, above } = this.language.begins;
    if (names[0] === root) return names.slice(1);
    if (names[0] === own) return [...here, ...names.slice(1)];
    const first = names.findIndex(name => name !== above);
    const ups = first < 0 ? names.length : first;
    return ups > here.length ? undefined : [...here.slice(0, here.length - ups), ...names.slice(ups)];
  }

  /** What a path in a space means. */
  meaning(names: readonly string[], here: Place, deep = 0): Meaning | undefined {
    const [first = '', ...rest] = names;
    const { program } = here;
    const begins = Object.values(this.language.begins).includes(first);
    if (begins || this.has({ program, names: [...here.names, first] })) {
      const found = this.from(here.names, names);
      return found && { program, names: found };
    }
    const brought = rest.length > 0 && deep < DEEP ? this.#brought(names, here, deep + 1) : undefined;
    if (brought) return brought;
    const root = this.libraries.get(first);
    return root === undefined ? undefined : { program: root, names: rest, external: first };
  }

  /** What names mean that begin with a space that an import brings. */
  #brought([first = '', ...rest]: readonly string[], here: Place, deep: number): Meaning | undefined {
    const { named, stars } = this.#imports(here);
    const leaves = named.get(first) ?? [];
    const places = leaves
      .flatMap(names => this.meaning(names, here, deep) ?? [])
      .filter(one => this.has(one));
    const [place] = places;
    // Functions may import several under one name, each its own.
    if (place && places.every(one => keyOf(one) === keyOf(place)))
      return { ...place, names: [...place.names, ...rest], through: { place, rest: rest.length } };
    if (leaves.length > 0) return undefined;
    for (const names of stars) {
      const open = this.meaning(names, here, deep);
      if (!open || !this.has(open)) continue;
      const inner = { program: open.program, names: [...open.names, first] };
      const found = this.has(inner)
        ? { ...inner, names: [...inner.names, ...rest] }
        : deep < DEEP
          ? this.#brought([first, ...rest], open, deep + 1)
          : undefined;
      if (found) return { through: { place: open, rest: rest.length + 1 }, ...found };
    }
    return undefined;
  }

  /** What the imports of a space bring by name, and all of what they bring. */
  #imports(place: Place): Imported {
    const key = keyOf(place);
    const known = this.#imported.get(key) ?? this.#read(place);
    this.#imported.set(key, known);
    return known;
  }

  #read(place: Place): Imported {
    const named = new Map<string, (readonly string[])[]>();
    const stars: (readonly string[])[] = [];
    const { file, inside = [] } = this.holder(place) ?? {};
    const own = file === undefined ? [] : this.read(file).imports;
    for (const { tree } of own.filter(one => one.inside.join() === inside.join()))
      for (const { names, alias } of leavesOf(tree)) {
        const last = names.at(-1) ?? '';
        const name = alias === '' ? last : alias.split(' ').at(-1)!;
        if (last === '*') stars.push(names.slice(0, -1));
        else named.set(name, [...(named.get(name) ?? []), names]);
      }
    return { named, stars };
  }

  /** The files that a line of a file means; undefined for one that is not there. */
  filesOf(path: string, line: Line, isRoot: boolean): (string | undefined)[] {
    return this.language.filesOf(path, line, isRoot).map(all => all.find(one => this.texts.has(one)));
  }

  /** The members of all that a program declares, by name. */
  readonly members = onceEach((program: string): ReadonlyMap<string, readonly Owned[]> => {
    const own = [...this.places].filter(([, place]) => place.program === program);
    const all = own.flatMap(([path, place]) => this.read(path).members.map(one => ({ ...one, place })));
    return Map.groupBy(all, ({ name }) => name);
  });

  /** Who declares a name of a space, and who sees it: its words; undefined where the text of the space declares none. */
  visibility(place: Place, name: string): string | undefined {
    const { file, inside = [] } = this.holder(place) ?? {};
    return file === undefined ? undefined : this.read(file).items.get(this.#joined([...inside, name]));
  }

  #joined(names: readonly string[]): string {
    return names.join(this.language.sign);
  }

  /** @param above the files in whose spaces it is: what is its own space is nothing */
  #walk(path: string, place: Place, above: readonly string[] = []): void {
    const key = keyOf(place);
    if (this.#walked.has(`${key} ${path}`) || above.includes(path)) return;
    this.#walked.add(`${key} ${path}`);
    // Several files may be one space, each under its condition, and one file the space of several programs.
    if (!this.files.has(key)) this.files.set(key, path);
    if (!this.places.has(path)) this.places.set(path, place);
    for (const line of this.read(path).lines)
      for (const file of this.filesOf(path, line, place.names.length === 0)) {
        if (file === undefined) continue;
        const inner = { ...place, names: [...place.names, ...line.inside, line.name] };
        if (!this.lines.has(keyOf(inner))) this.lines.set(keyOf(inner), line);
        if (!this.declared.has(file)) this.declared.set(file, { file: path, line });
        this.#walk(file, inner, [...above, path]);
      }
  }
}
