import { type Addition, type Context, destination } from '../../languages/adapter.ts';
import { onceEach, onceWithin } from '../../once.ts';
import {
  keyOf,
  type Line,
  leavesOf,
  type Place,
  reaches,
  type TreeLanguage,
  type Wanted,
} from './language.ts';
import { Tree } from './state.ts';

/** The spaces before moves, and what they are called afterwards. Programs are told by their root files before. */
export class TreeLayout {
  readonly before: Tree;
  readonly language: TreeLanguage;
  readonly #moves: Context['moves'];
  readonly #facades: ReadonlySet<string>;
  /** Files with lines → those that go. */
  readonly gone = new Map<string, Set<Line>>();
  /** `keyOf` of a space afterwards → the lines that it has to get. */
  readonly wanted = new Map<string, Wanted[]>();
  readonly additions: Addition[] = [];
  #open: ReadonlySet<string> | undefined;
  /** `keyOf` of a space afterwards → who sees it. */
  readonly #seen = new Map<string, string>();

  constructor(language: TreeLanguage, context: Context) {
    this.language = language;
    this.#moves = context.moves;
    this.#facades = context.options.facades ?? new Set();
    this.before = new Tree(language, context.files);
    const standing = new Set<string>();
    for (const path of this.before.places.keys()) {
      const place = this.after(path);
      if (place && context.moves.get(path) !== null) standing.add(keyOf(place));
    }
    for (const path of this.before.places.keys()) this.#lines(path);
    // A new space wants a line in its own parent, which may be new too: so the deepest come first.
    const depth = (lines: readonly Wanted[]) => lines[0]!.into.names.length;
    for (let at = Math.max(0, ...[...this.wanted.values()].map(depth)); at > 0; at--)
      for (const [key, lines] of [...this.wanted])
        if (depth(lines) === at && !standing.has(key)) this.#grow(lines);
  }

  to(path: string): string {
    return destination(path, this.#moves);
  }

  /** What the space of a file is called afterwards; undefined where no program has it then. */
  readonly after = onceEach((path: string) => this.#find(path));

  /** Names from a program's root as they are afterwards. */
  mapped(place: Place): Place | undefined {
    const held = this.before.holder(place);
    const after = held && this.after(held.file);
    return held ? after && { ...after, names: [...after.names, ...held.inside] } : place;
  }

  #find(path: string): Place | undefined {
    const place = this.before.places.get(path);
    if (!place || place.names.length === 0) return place;
    const declared = this.before.declared.get(path);
    if (declared?.line.path) {
      const own = this.after(declared.file);
      return own && { ...own, names: [...own.names, ...declared.line.inside, declared.line.name] };
    }
    const to = this.to(path);
    if (to === path && this.to(place.program) === place.program) return place;
    const own = this.#below(place.program, to);
    if (own) return own;
    const others = this.before.roots.flatMap(root => this.#below(root, to) ?? []);
    return others.toSorted((a, b) => a.names.length - b.names.length)[0];
  }

  /** The space that a path stands for in a program. */
  #below(program: string, to: string): Place | undefined {
    const names = this.language.namesOf(to, this.to(program));
    return names && { program, names };
  }

  /** Takes the line of a space out where it goes or changes its parent, and wants one in its new parent. */
  #lines(path: string): void {
    const { file, line } = this.before.declared.get(path) ?? {};
    if (file === undefined || !line) return;
    const after = this.#moves.get(path) === null ? undefined : this.after(path);
    if (after) this.#seen.set(keyOf(after), line.visibility);
    if (line.path) return;
    const owner = this.after(file);
    const into = after && { ...after, names: after.names.slice(0, -1) };
    const isHome =
      into && owner && keyOf({ ...owner, names: [...owner.names, ...line.inside] }) === keyOf(into);
    const name = after?.names.at(-1);
    if (isHome && name === line.name) return;
    if (after && !this.#moves.has(path) && !this.#moves.has(file)) return;
    const lines = this.gone.get(file) ?? new Set();
    if (!this.#facades.has(path)) this.gone.set(file, lines.add(line));
    if (!into) return;
    // Who sees a space from its old parent sees it from there still, where only its name is another; and nobody else does.
    const isNarrow = line.visibility === '' || !this.#isOpen(path);
    this.#want(after!, line.lead, isNarrow && !isHome ? this.language.inProgram : line.visibility, path);
  }

  /** Whether a space is open to other programs, by all lines on the way to it or by what hands it on. */
  #isOpen(path: string): boolean {
    const { language, before } = this;
    const { program, names } = before.places.get(path)!;
    const isWide = (visibility: string) => language.seenFrom(visibility.trim(), []) === undefined;
    const lines = names.map((_, at) => before.lines.get(keyOf({ program, names: names.slice(0, at + 1) })));
    return lines.every(line => isWide(line?.visibility ?? '')) || this.#handedOn().has(path);
  }

  /** The files of spaces that an import makes open to other programs. */
  #handedOn(): ReadonlySet<string> {
    if (this.#open) return this.#open;
    const { language, before } = this;
    const found = new Set<string>();
    for (const [path, place] of before.places)
      for (const { visibility, inside, tree } of before.read(path).imports) {
        if (language.seenFrom(visibility.trim(), []) !== undefined) continue;
        const here = { ...place, names: [...place.names, ...inside] };
        for (const { names } of leavesOf(tree)) {
          const file = before.files.get(keyOf(before.meaning(names, here) ?? { program: '', names: [] }));
          if (file !== undefined) found.add(file);
        }
      }
    this.#open = found;
    return found;
  }

  #want(place: Place, lead: string, visibility: string, target: string): void {
    const into = { ...place, names: place.names.slice(0, -1) };
    const line = this.language.line(lead, visibility, place.names.at(-1)!);
    const key = keyOf(into);
    this.#seen.set(keyOf(place), visibility);
    this.wanted.set(key, [...(this.wanted.get(key) ?? []), { line, target, into }]);
  }

  /** Makes the file of a space that has none, and wants a line for it in the space above. */
  #grow(lines: readonly Wanted[]): void {
    const { into, target } = lines[0]!;
    const root = { before: into.program, after: this.to(into.program) };
    const { file, lead, visibility } = this.language.fresh(lines, root, this.before.texts);
    this.additions.push(file);
    this.#want(into, lead, visibility, target);
  }

  /** Whether a file leaves a facade behind, and a space may not name what stands at its new place. Both places are those afterwards. */
  staysBehind(path: string | undefined, { program, names }: Place, from: Place): boolean {
    if (path === undefined || !this.#facades.has(path)) return false;
    return names.some((_, at) => {
      const visibility = this.#seen.get(keyOf({ program, names: names.slice(0, at + 1) }));
      const above = { program, names: names.slice(0, at) };
      return visibility !== undefined && !reaches(this.language, visibility, above, from);
    });
  }
}

/** The spaces before and after, worked out once for each call. */
export const treeOf = onceWithin(
  (language: TreeLanguage, context: Context) => new TreeLayout(language, context),
);
