import type { Context } from '../../languages/adapter.ts';
import { onceEach, onceWithin } from '../../once.ts';
import type { Moves, SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { Layout } from '../layout.ts';
import type { Divided, Naming, QualifiedLanguage } from './language.ts';

/** The spaces of a repository before and after moves that may divide them. */
export class Borders implements Divided {
  readonly spaces: Layout<QualifiedLanguage>;
  readonly before: Naming;
  readonly after: Naming;
  readonly language: QualifiedLanguage;
  readonly #moves: Moves;

  constructor(language: QualifiedLanguage, context: Context) {
    this.language = language;
    this.#moves = context.moves;
    this.spaces = new Layout(language, context);
    ({ before: this.before, after: this.after } = language.namings(this, context));
  }

  /** Whether a space's files change their folder, or files that come to it change its name. */
  isTouched(space: string): boolean {
    const { before, after } = this.spaces;
    const moves = ({ path }: SourceFile) => this.#moves.has(path);
    if (before.filesOf(space).some(moves)) return true;
    return after.filesOf(space).some(moves) && this.before.called(space) !== this.after.called(space);
  }

  /** The one space to which most of a space goes. */
  readonly home = onceEach((space: string): string => {
    const staying = this.spaces.before.filesOf(space).filter(({ path }) => this.#moves.get(path) !== null);
    const weight = (files: readonly SourceFile[]) =>
      files.reduce((sum, { path }) => sum + (this.language.isBeside(path) ? 1 : 1000), 0);
    const [first] = [...Map.groupBy(staying, ({ path }) => this.spaces.spaceAfter(path))].sort(
      ([a, own], [b, other]) => weight(other) - weight(own) || Number(b === space) - Number(a === space),
    );
    return first?.[0] ?? space;
  });

  /**
   * Name → the space in which it is declared afterwards, where that is one; no names of a space that stays together, which needs
   * no reading.
   */
  readonly owners = onceEach((space: string): ReadonlyMap<string, string | undefined> => {
    const { before } = this.spaces;
    const parts = new Set(before.filesOf(space).map(({ path }) => this.spaces.spaceAfter(path)));
    if (parts.size < 2) return new Map();
    return new Map(
      [...before.all(space)].map(([name, entries]) => {
        const [goal, ...more] = new Set(entries.map(({ path }) => this.spaces.spaceAfter(path)));
        return [name, more.length === 0 ? goal : undefined];
      }),
    );
  });

  /** The space in which a name of a space is afterwards. */
  goal(space: string, name: string): string {
    return this.owners(space).get(name) ?? this.home(space);
  }

  /** Whether a space declares a name, before or after. */
  declares(space: string, name: string): boolean {
    const words = new Set([name]);
    return [this.spaces.before, this.spaces.after]
      .flatMap(state => state.filesOf(space))
      .some(
        file =>
          mayHaveWord(file.text, words) && this.language.read(file).declared.some(one => one.name === name),
      );
  }

  /** A file for the ledger: one of a space that moves. */
  targetOf(space: string): string {
    const paths = this.spaces.before.filesOf(space).map(({ path }) => path);
    return paths.find(path => (this.#moves.get(path) ?? path) !== path) ?? paths[0] ?? space;
  }
}

/** The spaces before and after, worked out once for each call. */
export const bordersOf = onceWithin(
  (language: QualifiedLanguage, context: Context) => new Borders(language, context),
);
