import { onceEach } from '../once.ts';
import type { SourceFile } from '../types.ts';
import { above, joined, type Spaces, short } from './language.ts';
import type { Declared, Import } from './source.ts';

/** Something that is declared, by its whole name. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly declared: Declared;
}

/** A text in a state: told by its path before, with the space that it has in that state. */
export interface Member {
  readonly file: SourceFile;
  readonly space: string;
  /** What is called otherwise than the text says. */
  readonly called?: (name: string) => string;
}

/** The spaces of one state of a repository. Texts are read with the first question about their space. */
export class State {
  readonly #language: Spaces;
  readonly #members: Map<string, Member[]>;
  readonly #above = new Set<string>();

  constructor(language: Spaces, members: readonly Member[]) {
    this.#language = language;
    this.#members = Map.groupBy(members, ({ space }) => space);
    if (language.nested)
      for (const space of this.#members.keys())
        for (let at = space; at !== '' && !this.#above.has(at); at = above(language.sign, at))
          this.#above.add(at);
  }

  /** Whether an import of a space finds it. */
  has(space: string): boolean {
    return this.#members.has(space) || this.#above.has(space);
  }

  filesOf(space: string): readonly SourceFile[] {
    return this.#members.get(space)?.map(({ file }) => file) ?? [];
  }

  get spaces(): Iterable<string> {
    return this.#members.keys();
  }

  /** What a space declares, by its folded names. */
  readonly all = onceEach((space: string): ReadonlyMap<string, readonly Entry[]> => {
    const found = new Map<string, Entry[]>();
    const { read, sign, fold = same } = this.#language;
    for (const { file, called = same } of this.#members.get(space) ?? [])
      for (const declared of read(file).declared) {
        const name = called(declared.name);
        const own = found.get(fold(name));
        const entry = { name: joined(sign, space, name), path: file.path, declared };
        if (own) own.push(entry);
        else found.set(fold(name), [entry]);
      }
    return found;
  });

  /** What is meant by a whole name. */
  find(name: string, kind?: string): Entry | undefined {
    const { sign, fold = same } = this.#language;
    const all = this.all(above(sign, name)).get(fold(short(sign, name)));
    return all?.find(({ declared }) => !declared.own && (kind === undefined || declared.kind === kind));
  }

  /**
   * What an import names: something declared, or what has a member of that name.
   * @param isAsked the spaces whose texts are read for it
   */
  imported(
    { name, kind }: Pick<Import, 'name' | 'kind'>,
    isAsked: (space: string) => boolean = () => true,
  ): Entry | undefined {
    const { sign, whole } = this.#language;
    for (let at = name; at !== ''; at = whole ? '' : above(sign, at)) {
      // What stands in a space is no member of something else that is called so.
      if (at !== name && this.has(at)) return undefined;
      const entry = isAsked(above(sign, at)) ? this.find(at, at === name ? kind : undefined) : undefined;
      if (entry) return entry;
    }
    return undefined;
  }
}

const same = (name: string): string => name;
