import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { keyOf, type Line, type Place, type TreeLanguage, type TreeSource } from './language.ts';

/** What a path means, and the name of the library that it begins with. */
export type Meaning = Place & { readonly external?: string };

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
  /** `keyOf` → the line that makes a space of the file, and where it stands. */
  readonly lines = new Map<string, { readonly file: string; readonly line: Line }>();

  constructor(language: TreeLanguage, files: readonly SourceFile[]) {
    this.language = language;
    this.texts = textsOf(files);
    ({ roots: this.roots, libraries: this.libraries } = language.programs(this.texts));
    for (const root of this.roots) this.#walk(root, { program: root, names: [] });
  }

  read(path: string): TreeSource {
    return this.language.read(this.texts.get(path) ?? '');
  }

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
  meaning(names: readonly string[], { program, names: here }: Place): Meaning | undefined {
    const [first = '', ...rest] = names;
    const begins = Object.values(this.language.begins).includes(first);
    if (begins || this.has({ program, names: [...here, first] })) {
      const found = this.from(here, names);
      return found && { program, names: found };
    }
    const root = this.libraries.get(first);
    return root === undefined ? undefined : { program: root, names: rest, external: first };
  }

  /** The file that a line of a file means. */
  fileOf(path: string, line: Line, isRoot: boolean): string | undefined {
    return this.language.filesOf(path, line, isRoot).find(one => this.texts.has(one));
  }

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
    if (this.files.has(keyOf(place)) || above.includes(path)) return;
    this.files.set(keyOf(place), path);
    if (!this.places.has(path)) this.places.set(path, place);
    for (const line of this.read(path).lines) {
      const file = this.fileOf(path, line, place.names.length === 0);
      if (file === undefined) continue;
      const inner = { ...place, names: [...place.names, ...line.inside, line.name] };
      if (!this.lines.has(keyOf(inner))) this.lines.set(keyOf(inner), { file: path, line });
      this.#walk(file, inner, [...above, path]);
    }
  }
}
