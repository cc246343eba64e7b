import { wayBack } from '../../cycles.ts';
import type { Tell } from '../../findings.ts';
import { onceEach } from '../../once.ts';
import { base } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { State } from '../state.ts';
import type { Naming, QualifiedLanguage } from './language.ts';

/** The names under which spaces are imported, with the spaces; undefined for those of others, which may have several. */
type Imported = ReadonlyMap<string, string | undefined>;

/** Finds what texts of one state name and nothing declares, or what is declared or imported twice. */
export class Proof {
  readonly #language: QualifiedLanguage;
  readonly #naming: Naming;
  /** Folders, and what in them is a space of its own. */
  readonly #folders: State;
  readonly #units: State;

  constructor(language: QualifiedLanguage, folders: State, files: readonly SourceFile[], naming: Naming) {
    this.#language = language;
    this.#naming = naming;
    this.#folders = folders;
    this.#units = new State(
      language,
      files.map(file => ({ file, space: language.unitOf(file) })),
    );
  }

  /** Whether a name is declared where a text sees it by itself. @param from the text, or another than the one it is asked for */
  isSeen({ path, text }: SourceFile, name: string, isOther = false): boolean {
    const { unitOf, isBeside } = this.#language;
    return (this.#units.all(unitOf({ path, text })).get(name) ?? []).some(
      one => !(isOther && one.path === path) && (isBeside(path) || !isBeside(one.path)),
    );
  }

  /** Tells of imports and names; gives the names that are behind one that is imported, by where they end. */
  look(file: SourceFile, tell: Tell): ReadonlySet<number> {
    const { word, read, isKnown, joint } = this.#language;
    const { declared, uses, imports } = read(file);
    for (const name of new Set(declared.map(one => one.name)))
      if (!this.#language.isAlone(file.path) && this.isSeen(file, name, true))
        tell(0, `${name} is declared in another file of its ${word} too`, `twice ${name}`);
    const imported = this.#imports(file, tell);
    const isOpen = imports.some(({ star }) => star);
    const ends = new Set<number>();
    for (const { name, selects, start, end } of uses) {
      // What comes with an import of all names is not told apart.
      if (!isOpen && !this.isSeen(file, name) && !imported.has(name) && !isKnown(name))
        tell(start, `${name} is not declared in its ${word}`, `name ${name}`);
      if (selects === undefined || !imported.has(name)) continue;
      ends.add(end + joint.length + selects.length);
      const space = imported.get(name);
      if (space === undefined || !this.#folders.has(space) || this.#has(space, selects)) continue;
      tell(start, `${name}${joint}${selects} is not declared in ${space}`, `name ${selects}`);
    }
    return ends;
  }

  /** Whether others find a name in a space. */
  #has(space: string, name: string): boolean {
    const found = this.#folders.all(space).get(name) ?? [];
    return found.some(({ path }) => !this.#language.isBeside(path));
  }

  #imports(file: SourceFile, tell: Tell): Imported {
    const { read, word, spaceOf, isApart, guesses } = this.#language;
    const here = spaceOf(file)!;
    const imported = new Map<string, string | undefined>();
    for (const { name, alias, at, silent } of read(file).imports) {
      const space = this.#naming.space(name);
      const own = alias ?? (space === undefined ? undefined : this.#naming.imported(name));
      for (const each of own === undefined ? guesses(name) : [own]) {
        if (!silent && imported.get(each) !== undefined && space !== undefined)
          tell(at.start, `${each} is imported twice`, `imported twice ${each}`);
        imported.set(each, space);
      }
      if (space === undefined) continue;
      if (!this.#folders.has(space)) {
        tell(at.start, `no ${word} is found under "${name}"`, `import ${base(space)}`);
        continue;
      }
      const way = isApart(file) ? undefined : wayBack(here, [space], this.#imported);
      const circle = way && [...way, here].map(one => one || '.').join(' → ');
      if (circle) tell(at.start, `import cycle: ${circle}`, `cycle ${base(space)}`);
    }
    return imported;
  }

  /** The spaces that the texts of a space import. */
  readonly #imported = onceEach((space: string): readonly string[] => {
    const { isBeside, heads } = this.#language;
    const files = this.#folders.filesOf(space).filter(({ path }) => !isBeside(path));
    const names = new Set(files.flatMap(({ text }) => heads(text)));
    return [...new Set([...names].flatMap(name => this.#naming.space(name) ?? []))];
  });
}
