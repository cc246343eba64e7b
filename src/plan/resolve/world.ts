import type { Name, Statement } from '../draft.ts';
import type { Surroundings } from './destination.ts';
import { baseName, type Files } from './files.ts';
import { Ground } from './ground.ts';
import { SuffixIndex } from './index.ts';
import { type Located, locate, type Place } from './locate.ts';
import { safePath } from './safety.ts';

/** The repository as the reader of statements sees it: its files, what steps did to them, and which paths the plan writes. */
export class World implements Surroundings {
  readonly ground: Ground;
  readonly index: SuffixIndex;
  readonly written: ReadonlySet<string>;
  readonly writtenFolders: ReadonlyMap<string, readonly string[]>;
  readonly #prefixes = new Map<string, number>();

  constructor(paths: Iterable<string>, statements: readonly Statement[]) {
    const all = [...paths];
    this.ground = new Ground(all);
    this.index = new SuffixIndex(all);
    this.written = writtenPaths(statements);
    this.writtenFolders = foldersByName(this.written, this.ground);
  }

  get prefixes(): readonly string[] {
    return [...this.#prefixes].sort((a, b) => b[1] - a[1]).map(([prefix]) => prefix);
  }

  /** Where a name is, in the repository as it was or as it stands after the steps so far. */
  find(name: Name, statement: Statement, when: 'now' | 'before'): Located {
    if (statement.exact) return exactly(name.path, this.ground.original);
    const files = when === 'now' ? this.ground.current : this.ground.original;
    const place: Place = { files, index: this.index, prefixes: this.prefixes, written: this.written };
    const found = locate(name, statement.shell ? statement.bases.slice(0, 1) : statement.bases, place);
    if ('files' in found && found.how === 'suffix' && name.path.includes('/'))
      this.#prefixes.set(found.prefix, (this.#prefixes.get(found.prefix) ?? 0) + 1);
    return found;
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

/** A path as it stands, of a plan in our own format. */
function exactly(path: string, files: Files): Located {
  const safe = safePath(path);
  if (!('path' in safe)) return { kind: 'unsafe', ...safe };
  if (files.has(path)) return { kind: 'file', path, files: [path], prefix: '', how: 'exact' };
  return files.isFolder(path)
    ? { kind: 'folder', path, files: files.below(path), prefix: '', how: 'exact' }
    : { kind: 'missing' };
}
