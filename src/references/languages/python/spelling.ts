import { below, join, parent, segments } from '../../path.ts';
import type { Importer, Style } from './importer.ts';
import { climb, dotted, type Module, type Modules } from './modules.ts';
import type { Moved } from './moved.ts';
import { entersNamespace } from './namespaces.ts';
import { searchPath } from './search.ts';
import { besideConftest, lostNeighbour, ownDirectory } from './started.ts';
import type { Statement } from './statements.ts';

/** A dotted name as Python finds it, now. */
export interface Found {
  readonly module: Module;
  readonly style: Style;
}

/** Finds names as one file sees them, and spells new ones in the style of the old. */
export class Speller {
  readonly #moved: Moved;
  readonly importer: Importer;
  readonly #now: readonly string[];
  readonly #then: readonly string[];
  /** What of its search path a file does not make itself, afterwards. */
  readonly #shared: readonly string[];
  /** The directories that absolute names are looked for in, now and afterwards. */
  readonly #startsNow: readonly string[];
  readonly #startsThen: readonly string[];
  /** The root that a file uses though the usual one is another: `` where it writes `src.a` and `a` would do. */
  readonly #habit: string | undefined;
  /** The directories in which the import statements of the file find something. */
  readonly #shown: ReadonlySet<string>;
  /** Whether the text means the folder without `__init__` that a top-level name finds. */
  readonly #entered = new Map<string, boolean>();

  constructor(moved: Moved, importer: Importer, shown: ReadonlySet<string> = new Set(), habit?: string) {
    this.#moved = moved;
    this.importer = importer;
    this.#habit = habit;
    this.#shown = shown;
    const { from, to, text = '' } = importer;
    this.#now = [...searchPath(from, text), ...ownDirectory(from, text, moved.before)];
    this.#then = [...searchPath(to, text), ...ownDirectory(to, text, moved.after)];
    this.#shared = besideConftest(to, moved.after);
    this.#startsNow = starts(moved.before, [...this.#now, ...besideConftest(from, moved.before)]);
    this.#startsThen = starts(moved.after, [...this.#then, ...this.#shared]);
  }

  /** The same, with the habits that a file's import statements show. */
  in(statements: readonly Statement[]): Speller {
    const shown = new Set<string>();
    const roots = new Set<string>();
    for (const statement of statements)
      for (const parts of statement.kind === 'import'
        ? statement.items.map(item => item.parts)
        : [statement.parts]) {
        const found = statement.kind === 'from' && statement.dots > 0 ? undefined : this.find(0, parts);
        if (found?.style.kind !== 'absolute') continue;
        const { root } = found.style;
        shown.add(root);
        roots.add(root === this.#usual(found.module.stem) ? '' : `/${root}`);
      }
    const [habit] = roots;
    const only = roots.size === 1 && habit ? habit.slice(1) : undefined;
    return shown.size === 0 ? this : new Speller(this.#moved, this.importer, shown, only);
  }

  #usual(stem: string): string | undefined {
    return this.#startsNow.find(root => dotted(stem, root) !== undefined);
  }

  /** What a name means now. */
  find(dots: number, parts: readonly string[]): Found | undefined {
    if (dots > 0) {
      const start = climb(parent(this.importer.from), dots);
      if (start === undefined) return undefined;
      const before = this.#moved.before;
      const module = parts.length === 0 ? before.at(start) : before.find(parts, [start]);
      return module && { module, style: { kind: 'relative', dots, parts } };
    }
    const module = this.#moved.before.find(parts, this.#startsNow);
    if (!module || !this.#isMeant(module, parts)) return undefined;
    const tail = `/${parts.join('/')}`;
    return { module, style: { kind: 'absolute', root: `/${module.stem}`.slice(1, -tail.length), parts } };
  }

  #isMeant(module: Module, [name, ...more]: readonly string[]): boolean {
    if (module.kind !== 'namespace' || name === undefined || more.length > 0) return true;
    const known = this.#entered.get(name);
    if (known !== undefined) return known;
    const enters = entersNamespace(name, module, this.importer.text ?? '', this.#moved.before);
    this.#entered.set(name, enters);
    return enters;
  }

  /** The longest leading part of an absolute name that is a module now. */
  longest(parts: readonly string[]): { readonly found: Found; readonly length: number } | undefined {
    const best = this.#moved.before.longest(parts, this.#startsNow);
    const found = best && this.find(0, parts.slice(0, best.length));
    return found && { found, length: best.length };
  }

  /** The stem that the words of an import would name afterwards, if they stayed. */
  stemAfter(style: Style): string | undefined {
    if (style.kind === 'absolute') return join(this.#rootAfter(style.root), style.parts.join('/'));
    const start = climb(parent(this.importer.to), style.dots);
    return start === undefined ? undefined : join(start, style.parts.join('/'));
  }

  /** Where the file itself made a directory a root, or its own is one, the same holds for where it will be. */
  #rootAfter(root: string): string {
    const own = this.#moved.before.roots.includes(root) ? -1 : this.#now.indexOf(root);
    return own < 0 ? this.#moved.directoryAfter(root) : (this.#then[own] ?? parent(this.importer.to));
  }

  /**
   * The words for a stem afterwards, in the style given: those of before where they still name it, relative
   * where the style is and Python allows it, else absolute. Undefined where it cannot be imported by name.
   * `leaf`: the module's own name must be among them, also where the importer is in it.
   */
  spell(to: string, style: Style, before: string, leaf = false): string | undefined {
    const isShared = style.kind === 'absolute' && this.#shared.includes(style.root);
    if (this.stemAfter(style) === to || (isShared && join(style.root, style.parts.join('/')) === to))
      return '.'.repeat(style.kind === 'relative' ? style.dots : 0) + style.parts.join('.');
    return (
      (style.kind === 'relative' ? this.#relative(to, style, leaf) : undefined) ??
      this.absolute(to, style, before)
    );
  }

  /** The absolute name of a stem: with the root that the style uses, where that was the writer's choice, else with the first root above it. */
  absolute(to: string, style: Style, before: string): string | undefined {
    const roots = this.#startsThen;
    const usual = (path: string) => roots.find(root => dotted(path, root) !== undefined);
    if (style.kind === 'absolute') {
      const root = this.#rootAfter(style.root);
      const chosen = style.root !== usual(before) && roots.includes(root);
      const name = chosen ? dotted(to, root) : undefined;
      if (name !== undefined) return name;
    }
    const habit =
      style.kind === 'relative' && this.#habit !== undefined ? dotted(to, this.#habit) : undefined;
    if (habit !== undefined) return habit;
    const root = usual(to);
    return root === undefined ? undefined : dotted(to, root);
  }

  #relative(to: string, style: Style & { kind: 'relative' }, leaf: boolean): string | undefined {
    const from = segments(parent(this.importer.to));
    const goal = segments(to);
    let common = 0;
    const most = Math.min(from.length, leaf ? goal.length - 1 : goal.length);
    while (common < most && from[common] === goal[common]) common++;
    if (common <= this.#top(style)) return undefined;
    const rest = goal.slice(common);
    const name = rest.length === 0 ? '' : dotted(rest.join('/'), '');
    return name === undefined ? undefined : '.'.repeat(from.length - common + 1) + name;
  }

  /**
   * How many leading segments lie above the top-level package of the importer: those of the first root above
   * it. An import that reached further up showed that the package is imported from further up.
   */
  #top(style: Style & { kind: 'relative' }): number {
    const { roots } = this.#moved.before;
    const now = parent(this.importer.from);
    const then = parent(this.importer.to);
    const reached = climb(now, style.dots) ?? '';
    const usual = (path: string) => roots.find(root => below(path, root) !== undefined);
    const inside = (root: string | undefined) => root !== undefined && (below(reached, root) ?? '') !== '';
    const wide = inside(usual(now))
      ? undefined
      : roots.find(root => inside(root) && below(then, root) !== undefined);
    const root = wide ?? usual(then);
    return root === undefined ? Number.POSITIVE_INFINITY : segments(root).length;
  }

  /**
   * Why words do not mean a module afterwards, `to` being its stem then; undefined where they do. What stays
   * and whose name nobody takes is not doubted: it was found before, as the style says.
   */
  doubt(words: string, module: Module, to: string, style: Style): string | undefined {
    const moved = this.#moved;
    if (
      to === module.stem &&
      this.importer.from === this.importer.to &&
      !moved.hidden.has(to) &&
      moved.module(module).kind === 'stays'
    )
      return undefined;
    const dots = /^\.*/.exec(words)![0].length;
    const parts = words.slice(dots).split('.').filter(Boolean);
    const { after } = moved;
    const start = dots === 0 ? undefined : climb(parent(this.importer.to), dots);
    const found =
      start === undefined
        ? after.find(parts, this.#startsThen)
        : parts.length === 0
          ? after.at(start)
          : after.find(parts, [start]);
    if (!found) return `${words} would not be found afterwards`;
    const file = moved.fileAfter(module);
    const same = file === undefined || found.kind === 'namespace' ? found.stem === to : found.path === file;
    if (!same) return `${words} would mean ${found.path}`;
    const { importer } = this;
    const afterwards = [...this.#then, ...this.#shared];
    return lostNeighbour(words, style, { importer, afterwards, shown: this.#shown }, moved);
  }
}

/** One array for all files that add nothing: what was found from it is remembered by it. */
function starts({ roots }: Modules, own: readonly string[]): readonly string[] {
  return own.length === 0 ? roots : [...roots, ...own];
}
