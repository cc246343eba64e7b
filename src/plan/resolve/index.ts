import { baseName, stem } from '../../gate/parts.ts';

/** Letters that differ only in case, in composition or in width are the same here. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Finds files and folders by the end of their path. Made once for a tree; what is seldom asked is sorted when it is. */
export class SuffixIndex {
  readonly #paths: Iterable<string>;
  readonly #files: ReadonlyMap<string, string[]>;
  readonly #folders: ReadonlyMap<string, string[]>;
  #stems: Map<string, string[]> | undefined;
  #folded: Map<string, string[]> | undefined;

  constructor(paths: Iterable<string>) {
    this.#paths = paths;
    this.#files = Map.groupBy(paths, baseName);
    const folders = new Set<string>();
    for (const path of paths) {
      for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        const folder = path.slice(0, slash);
        if (folders.has(folder)) break;
        folders.add(folder);
      }
    }
    this.#folders = Map.groupBy(folders, baseName);
  }

  /** Files whose path ends with the written path. */
  files(written: string): readonly string[] {
    return ending(this.#files.get(baseName(written)), written);
  }

  folders(written: string): readonly string[] {
    return ending(this.#folders.get(baseName(written)), written);
  }

  /** Files that end with the written path when their own ending is left out: a class for its file. */
  withoutEnding(written: string): readonly string[] {
    this.#stems ??= Map.groupBy(this.#paths, stem);
    const found = this.#stems.get(baseName(written)) ?? [];
    return found.filter(path => endsWith(path.slice(0, path.lastIndexOf('.')), written));
  }

  /** Files that differ from the written path in case or in the composition of letters only. */
  alike(written: string): readonly string[] {
    this.#folded ??= Map.groupBy(this.#paths, path => fold(baseName(path)));
    const found = this.#folded.get(fold(baseName(written))) ?? [];
    return found.filter(path => endsWith(fold(path), fold(written)));
  }
}

function ending(paths: readonly string[] | undefined, written: string): readonly string[] {
  return paths?.filter(path => endsWith(path, written)) ?? [];
}

function endsWith(path: string, written: string): boolean {
  return path === written || path.endsWith(`/${written}`);
}
