import type { Name, Statement } from '../draft.ts';
import type { Surroundings } from './destination.ts';
import { baseName, type Files } from './files.ts';
import { Ground } from './ground.ts';
import { SuffixIndex } from './index.ts';
import { far, type Located, MISSING, near, type Place } from './locate.ts';
import { safePath } from './safety.ts';

/** @see World.find */
export type When = 'now' | 'before' | 'arrived';

/** The repository as the reader of statements sees it: its files, what steps did to them, and which paths the plan writes. */
export class World implements Surroundings {
  readonly ground: Ground;
  readonly index: SuffixIndex;
  readonly written: ReadonlySet<string>;
  readonly writtenFolders: ReadonlyMap<string, readonly string[]>;
  readonly writtenFiles: ReadonlyMap<string, readonly string[]>;
  readonly #prefixes = new Map<string, number>();
  #ordered: readonly string[] | undefined;

  /**
   * @param paths all files; `files` and `index` hold the same.
   */
  constructor(paths: readonly string[], files: Files, index: SuffixIndex, statements: readonly Statement[]) {
    this.ground = new Ground(paths, files);
    this.index = index;
    this.written = writtenPaths(statements);
    this.writtenFolders = foldersByName(this.written, this.ground);
    this.writtenFiles = filesByName(this.written);
  }

  /** Prefixes that sources needed, the most frequent first. */
  get prefixes(): readonly string[] {
    this.#ordered ??= [...this.#prefixes].sort((a, b) => b[1] - a[1]).map(([prefix]) => prefix);
    return this.#ordered;
  }

  /**
   * Where a name is.
   * @param when `now`: near, as the files stand after the steps so far; `before`: in the repository as it is, near or anywhere;
   * `arrived`: among the files that steps have put somewhere.
   */
  find(name: Name, statement: Statement, when: When): Located {
    if (statement.exact) return exactly(name.path, this.ground.original);
    const bases = statement.shell ? statement.bases.slice(0, 1) : statement.bases;
    if (when === 'now') return near(name, bases, this.#place(this.ground.current, this.index));
    if (when === 'arrived') return this.#arrived(name, bases);
    const place = this.#place(this.ground.original, this.index);
    const close = near(name, bases, place);
    const found = close.kind === 'missing' ? far(name, bases, place) : close;
    if ('files' in found && found.how === 'suffix' && name.path.includes('/')) {
      this.#prefixes.set(found.prefix, (this.#prefixes.get(found.prefix) ?? 0) + 1);
      this.#ordered = undefined;
    }
    return found;
  }

  #arrived(name: Name, bases: Statement['bases']): Located {
    if (name.glob || name.weak) return MISSING;
    const index = new SuffixIndex(this.ground.arrivals(baseName(name.path)));
    return far(name, bases, this.#place(this.ground.current, index));
  }

  #place(files: Files, index: SuffixIndex): Place {
    return { files, index, prefixes: this.prefixes, written: this.written };
  }
}

/** Paths that the plan writes with their folders; folders with `/` behind. */
function writtenPaths(statements: readonly Statement[]): Set<string> {
  const written = new Set<string>();
  for (const { sources, targets } of statements) {
    for (const name of [...sources, ...targets]) {
      if (name.glob || name.weak || name.path === '') continue;
      written.add(name.directory ? `${name.path}/` : name.path);
      for (let slash = name.path.lastIndexOf('/'); slash > 0; slash = name.path.lastIndexOf('/', slash - 1))
        written.add(`${name.path.slice(0, slash)}/`);
    }
  }
  return written;
}

function foldersByName(written: ReadonlySet<string>, ground: Ground): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of written) {
    if (!path.endsWith('/') || !path.slice(0, -1).includes('/')) continue;
    const folder = path.slice(0, -1);
    if (!ground.original.isFolder(folder.split('/')[0]!)) continue;
    const name = baseName(folder);
    folders.set(name, [...(folders.get(name) ?? []), folder]);
  }
  return folders;
}

function filesByName(written: ReadonlySet<string>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const path of written) {
    if (path.endsWith('/') || !path.includes('/')) continue;
    files.set(baseName(path), [...(files.get(baseName(path)) ?? []), path]);
  }
  return files;
}

/** A path as it stands, of a plan in our own format. */
function exactly(path: string, files: Files): Located {
  const safe = safePath(path);
  if (!('path' in safe)) return { kind: 'unsafe', ...safe };
  if (files.has(path)) return { kind: 'file', path, files: [path], prefix: '', how: 'exact' };
  return files.isFolder(path)
    ? { kind: 'folder', path, files: files.below(path), prefix: '', how: 'exact' }
    : { kind: 'missing' };
}
