import { once } from '../once.ts';
import { base, parent } from '../path.ts';

/** The files and folders of one state. */
export class Tree {
  readonly paths: ReadonlySet<string>;
  readonly #folders = new Set<string>(['']);
  #names: Map<string, string[]> | undefined;

  constructor(paths: ReadonlySet<string>) {
    this.paths = paths;
    for (const path of paths)
      for (let at = parent(path); !this.#folders.has(at); at = parent(at)) this.#folders.add(at);
  }

  isFile(path: string): boolean {
    return this.paths.has(path);
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** How many files are called so. */
  named(name: string): number {
    this.#names ??= Map.groupBy(this.paths, base);
    return this.#names.get(name)?.length ?? 0;
  }

  has(path: string): boolean {
    return this.isFile(path) || this.isFolder(path);
  }

  /** All folders, `` for the repository itself. */
  get folders(): ReadonlySet<string> {
    return this.#folders;
  }
}

/** The tree of a set of paths, made once. */
export const treeOf = once((paths: ReadonlySet<string>) => new Tree(paths));
