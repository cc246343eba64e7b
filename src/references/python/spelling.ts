import { below, join, parent, segments } from '../path.ts';
import { climb, dotted, type Module } from './modules.ts';
import type { Moved } from './moved.ts';

/** The file an import stands in: where it is now, and where it will be. */
export interface Importer {
  readonly from: string;
  readonly to: string;
}

/** How an import names a module: relative with its dots, or absolute from a directory on the search path. */
export type Style =
  | { readonly kind: 'relative'; readonly dots: number; readonly parts: readonly string[] }
  | { readonly kind: 'absolute'; readonly root: string; readonly parts: readonly string[] };

/** A dotted name as Python finds it, now. */
export interface Found {
  readonly module: Module;
  readonly style: Style;
}

/** Finds names as one file sees them, and spells new ones in the style of the old. */
export class Speller {
  readonly #moved: Moved;
  readonly importer: Importer;

  constructor(moved: Moved, importer: Importer) {
    this.#moved = moved;
    this.importer = importer;
  }

  /** The directories that absolute names are looked for in. A script finds its neighbours too: its own directory is on the path when it is run. */
  #starts(path: string, modules = this.#moved.before): readonly string[] {
    const own = parent(path);
    return modules.at(own)?.kind === 'package' || modules.roots.includes(own)
      ? modules.roots
      : [...modules.roots, own];
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
    const module = this.#moved.before.find(parts, this.#starts(this.importer.from));
    if (!module) return undefined;
    const tail = `/${parts.join('/')}`;
    return { module, style: { kind: 'absolute', root: `/${module.stem}`.slice(1, -tail.length), parts } };
  }

  /** The longest leading part of an absolute name that is a module now. */
  longest(parts: readonly string[]): { readonly found: Found; readonly length: number } | undefined {
    const best = this.#moved.before.longest(parts, this.#starts(this.importer.from));
    const found = best && this.find(0, parts.slice(0, best.length));
    return found && { found, length: best.length };
  }

  /** The stem that the words of an import would name afterwards, if they stayed. */
  stemAfter(style: Style): string | undefined {
    if (style.kind === 'absolute') return join(this.#rootAfter(style.root), style.parts.join('/'));
    const start = climb(parent(this.importer.to), style.dots);
    return start === undefined ? undefined : join(start, style.parts.join('/'));
  }

  /** Where a script's own directory was the root, it still is after the script has moved. */
  #rootAfter(root: string): string {
    const own = !this.#moved.before.roots.includes(root) && root === parent(this.importer.from);
    return own ? parent(this.importer.to) : root;
  }

  /**
   * The words for a stem afterwards, in the style given: those of before where they still name it, relative
   * where the style is and Python allows it, else absolute. Undefined where it cannot be imported by name.
   */
  spell(to: string, style: Style, before: string): string | undefined {
    if (this.stemAfter(style) === to)
      return '.'.repeat(style.kind === 'relative' ? style.dots : 0) + style.parts.join('.');
    return (
      (style.kind === 'relative' ? this.#relative(to, style) : undefined) ?? this.absolute(to, style, before)
    );
  }

  /** The absolute name of a stem: with the root that the style uses, where that was the writer's choice, else with the first root above it. */
  absolute(to: string, style: Style, before: string): string | undefined {
    const roots = this.#starts(this.importer.to, this.#moved.after);
    const usual = (path: string) => roots.find(root => dotted(path, root) !== undefined);
    if (style.kind === 'absolute') {
      const root = this.#rootAfter(style.root);
      const chosen = style.root !== usual(before) && roots.includes(root);
      const name = chosen ? dotted(to, root) : undefined;
      if (name !== undefined) return name;
    }
    const root = usual(to);
    return root === undefined ? undefined : dotted(to, root);
  }

  #relative(to: string, style: Style & { kind: 'relative' }): string | undefined {
    const from = segments(parent(this.importer.to));
    const goal = segments(to);
    let common = 0;
    while (common < from.length && common < goal.length && from[common] === goal[common]) common++;
    if (common <= this.#top(style)) return undefined;
    const rest = goal.slice(common);
    const name = rest.length === 0 ? '' : dotted(rest.join('/'), '');
    return name === undefined ? undefined : '.'.repeat(from.length - common + 1) + name;
  }

  /**
   * How many leading segments lie above the top-level package of the importer. An import that reached
   * above a root showed that the package is imported from further up.
   */
  #top(style: Style & { kind: 'relative' }): number {
    const reached = climb(parent(this.importer.from), style.dots) ?? '';
    const containing = (path: string, inside: string) =>
      this.#moved.before.roots.filter(
        root => (below(path, root) ?? '') !== '' && (below(inside, root) ?? '') !== '',
      );
    const now = containing(parent(this.importer.from), reached);
    const root = this.#moved.after.roots.find(
      root => now.includes(root) && (below(parent(this.importer.to), root) ?? '') !== '',
    );
    return root === undefined ? Number.POSITIVE_INFINITY : segments(root).length;
  }

  /** Whether words mean a certain stem afterwards. Otherwise the path of the file that is found instead, or undefined. */
  meansAfter(words: string, to: string): { readonly yes: boolean; readonly instead?: string } {
    const dots = /^\.*/.exec(words)![0].length;
    const parts = words.slice(dots).split('.').filter(Boolean);
    const { after } = this.#moved;
    const start = dots === 0 ? undefined : climb(parent(this.importer.to), dots);
    const module =
      start === undefined
        ? after.find(parts, this.#starts(this.importer.to, after))
        : parts.length === 0
          ? after.at(start)
          : after.find(parts, [start]);
    return { yes: module?.stem === to, ...(module && { instead: module.path }) };
  }
}
