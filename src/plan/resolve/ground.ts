import { baseName, foldersAbove } from '../../gate/parts.ts';
import { Files } from './files.ts';

/** The files as they stand after the steps read so far, and where each came from. */
export class Ground {
  /** As the repository has them. */
  readonly original: Files;
  /** After the steps read so far. */
  readonly current: Files;
  /** Current path → original paths, for paths that a step changed. Several where copies were merged. */
  readonly #origins = new Map<string, string[]>();
  /** Original path → where it is now; `null`: deleted. Paths not in it have not been touched. */
  readonly #places = new Map<string, string | null>();
  readonly #arrivals = new Map<string, string[]>();
  /** Folders that the plan makes. */
  readonly made = new Set<string>();
  /** Folders that steps put files into, also where later steps took them out again. */
  readonly #reached = new Set<string>();

  /** @param original the same paths, where they are in such a set already. */
  constructor(paths: readonly string[], original = new Files(paths)) {
    this.original = original;
    this.current = new Files(paths);
  }

  /** Where an original file stands now; `undefined`: nowhere. */
  placeOf(origin: string): string | undefined {
    const place = this.#places.get(origin);
    return place === undefined ? origin : (place ?? undefined);
  }

  /** The original files behind a current path. */
  originsOf(path: string): readonly string[] {
    const known = this.#origins.get(path);
    if (known) return known;
    return this.original.has(path) && this.placeOf(path) === path ? [path] : [];
  }

  isFolder(path: string): boolean {
    return this.current.isFolder(path) || this.made.has(path);
  }

  /** Whether steps put files below a folder that is not there today. */
  isReached(folder: string): boolean {
    return this.#reached.has(folder) && !this.original.isFolder(folder);
  }

  move(origin: string, to: string | null): void {
    const from = this.placeOf(origin);
    if (from === to) return;
    if (from !== undefined) {
      const rest = this.originsOf(from).filter(other => other !== origin);
      this.#origins.set(from, rest);
      if (rest.length === 0) this.current.delete(from);
    }
    this.#places.set(origin, to);
    if (to === null) return;
    this.#origins.set(to, [...this.originsOf(to), origin]);
    this.#arrive(to);
  }

  /** A new file that comes of nothing, or of a copy. */
  add(path: string): void {
    this.#arrive(path);
  }

  /** Paths of this base name that a step has put somewhere. */
  arrivals(name: string): readonly string[] {
    return (this.#arrivals.get(name) ?? []).filter(path => this.current.has(path));
  }

  #arrive(path: string): void {
    this.current.add(path);
    for (const folder of foldersAbove(path)) this.#reached.add(folder);
    const name = baseName(path);
    const known = this.#arrivals.get(name);
    if (known) known.push(path);
    else this.#arrivals.set(name, [path]);
  }
}
