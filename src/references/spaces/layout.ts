import type { Context, Renamed } from '../languages/adapter.ts';
import { destination } from '../languages/adapter.ts';
import { onceEach, onceWithin } from '../once.ts';
import { base } from '../path.ts';
import type { Moves, SourceFile } from '../types.ts';
import { joined, type SpaceLanguage, type Spaces, short } from './language.ts';
import { type Entry, State } from './state.ts';

/** The spaces of a repository before and after moves. All files are told by their paths before. */
export class Layout<Language extends Spaces = SpaceLanguage> {
  readonly before: State;
  readonly after: State;
  /** Spaces that files leave or come to. */
  readonly touched = new Set<string>();
  readonly language: Language;
  readonly #moves: Moves;
  readonly #spaces = new Map<string, readonly [before: string, after: string]>();
  #renamed: readonly Renamed[] | undefined;

  constructor(language: Language, context: Context) {
    this.language = language;
    this.#moves = context.moves;
    const settle = language.settle(context);
    const files: SourceFile[] = [];
    for (const file of context.files) {
      if (!language.accepts(file.path) || this.#spaces.has(file.path)) continue;
      const space = language.spaceOf(file);
      if (space === undefined) continue;
      const to = destination(file.path, context.moves);
      const after = to === file.path ? space : (settle(file.path, to, space) ?? space);
      this.#spaces.set(file.path, [space, after]);
      files.push(file);
      if (context.moves.has(file.path)) for (const one of [space, after]) this.touched.add(one);
    }
    this.before = new State(
      language,
      files.map(file => ({ file, space: this.spaceBefore(file.path) })),
    );
    this.#keepTogether(files);
    this.after = new State(
      language,
      files
        .filter(({ path }) => context.moves.get(path) !== null)
        .map(file => ({
          file,
          space: this.spaceAfter(file.path),
          called: (name: string) => this.#called(file.path, name),
        })),
    );
  }

  /** The parts of one thing stay in its space where they go to several. */
  #keepTogether(files: readonly SourceFile[]): void {
    const { parts, read } = this.language;
    if (!parts) return;
    for (const file of files) {
      const [space, after] = this.#spaces.get(file.path)!;
      if (space === after || !parts.test(file.text)) continue;
      for (const { name, part } of read(file).declared) {
        const all = part ? [...this.before.all(space).values()].flat() : [];
        const paths = all.filter(one => one.declared.name === name).map(({ path }) => path);
        if (paths.every(path => this.spaceAfter(path) === after)) continue;
        for (const path of paths) this.#spaces.set(path, [space, space]);
      }
    }
  }

  spaceBefore(path: string): string {
    return this.#spaces.get(path)?.[0] ?? '';
  }

  spaceAfter(path: string): string {
    return this.#spaces.get(path)?.[1] ?? '';
  }

  /** What something declared is called afterwards. */
  to({ path, declared }: Entry): string {
    return joined(this.language.sign, this.spaceAfter(path), this.#called(path, declared.name));
  }

  /** Whether something declared goes without successor. */
  isGone({ path }: Entry): boolean {
    return this.#moves.get(path) === null;
  }

  /** The one space to which all of a space goes, if it is another. */
  readonly successor = onceEach((space: string): string | undefined => {
    const { sign } = this.language;
    const own = this.before.filesOf(space);
    const inside = `${space}${sign}`;
    const all =
      own.length > 0
        ? own
        : [...this.before.spaces]
            .filter(one => one.startsWith(inside))
            .flatMap(one => this.before.filesOf(one));
    const goals = new Set(
      all
        .filter(({ path }) => this.#moves.get(path) !== null)
        .map(({ path }) => {
          const rest = this.spaceBefore(path).slice(space.length);
          const after = this.spaceAfter(path);
          return after.endsWith(rest) ? after.slice(0, after.length - rest.length) : undefined;
        }),
    );
    const [goal] = goals;
    return goals.size === 1 && goal !== space ? goal : undefined;
  });

  /** Whole names that change, and spaces of which all goes to one other. */
  renamed(): readonly Renamed[] {
    this.#renamed ??= this.#rename();
    return this.#renamed;
  }

  #rename(): Renamed[] {
    const { whole } = this.language;
    const found: Renamed[] = [];
    for (const space of this.touched) {
      for (const entry of [...this.before.all(space).values()].flat()) {
        const after = this.to(entry);
        if (after === entry.name || space === '' || this.isGone(entry) || entry.declared.own) continue;
        const isSpace = whole || this.before.has(entry.name);
        found.push({ before: entry.name, after, target: entry.path, ...(isSpace && { space: true }) });
      }
      const after = this.successor(space);
      const [target] = this.before.filesOf(space);
      // A space of one word may be any word.
      if (after !== undefined && after !== '' && target && space.includes(this.language.sign))
        found.push({ before: space, after, target: target.path, space: true });
    }
    return found;
  }

  /** Words one of which a text must have to name anything that is called otherwise afterwards. */
  words(): ReadonlySet<string> {
    const { sign } = this.language;
    const found = new Set<string>();
    for (const space of this.touched) {
      if (space !== '') found.add(short(sign, space));
      for (const entry of [...this.before.all(space).values()].flat())
        if (this.to(entry) !== entry.name || this.isGone(entry)) found.add(entry.declared.name);
    }
    return found;
  }

  /** The name of a declaration afterwards, where it has to be that of its file. */
  #called(path: string, name: string): string {
    const to = this.#moves.get(path);
    if (to === undefined || to === null || !this.language.namedAsFile?.(path)) return name;
    const [stem, next] = [path, to].map(one => base(one).replace(/\.\w+$/, ''));
    return name === stem && /^[\p{L}_]\w*$/u.test(next!) ? next! : name;
  }
}

/** The spaces before and after, worked out once for each call. */
export const layoutOf = onceWithin(
  (language: SpaceLanguage, context: Context) => new Layout(language, context),
);
