import { once } from '../once.ts';
import { base, parent } from '../path.ts';

/** The files and folders of one state. */
export class Tree {
  readonly paths: ReadonlySet<string>;
  readonly #folders = new Set<string>(['']);
  #names: Map<string, string[]> | undefined;
  #below: Map<string, number> | undefined;

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

  /** How many files stand below a folder. */
  below(folder: string): number {
    this.#below ??= countsBelow(this.paths);
    return this.#below.get(folder) ?? 0;
  }

  has(path: string): boolean {
    return this.isFile(path) || this.isFolder(path);
  }

  /** All folders, `` for the repository itself. */
  get folders(): ReadonlySet<string> {
    return this.#folders;
  }
}

function countsBelow(paths: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths)
    for (let at = parent(path); at !== ''; at = parent(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts.set('', paths.size);
}

/** The folders of these that are there, each once. */
export const standing = (folders: Iterable<string>, tree: Tree): string[] =>
  [...new Set(folders)].filter(folder => tree.isFolder(folder));

/** The tree of a set of paths, made once. */
export const treeOf = once((paths: ReadonlySet<string>) => new Tree(paths));
