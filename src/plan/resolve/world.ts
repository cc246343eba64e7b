import { bare, baseName, below, foldersAbove } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { nameOf } from '../text/name.ts';
import { type Base, inferBases } from './base.ts';
import type { Files } from './files.ts';
import { Ground } from './ground.ts';
import { SuffixIndex } from './index.ts';
import { at, far, near } from './locate.ts';
import { type Located, MISSING, type Place } from './located.ts';
import { safePath } from './safety.ts';

/** A base that fewer sources show may be chance. */
const PROVEN = 3;

/** @see World.find */
export type When = 'now' | 'before' | 'arrived';

/** The repository as the reader of statements sees it: its files, what steps did to them, and which paths the plan writes. */
export class World {
  readonly ground: Ground;
  readonly index: SuffixIndex;
  /** Every full path and every folder of one that the plan writes. */
  readonly written: ReadonlySet<string>;
  /** Written folders by their last segment. */
  readonly writtenFolders: ReadonlyMap<string, readonly string[]>;
  /** Written files with a folder, by their name. */
  readonly writtenFiles: ReadonlyMap<string, readonly string[]>;
  /** What is drawn, and folders that are to be made, with the folders above them. */
  readonly #announced: ReadonlySet<string>;
  readonly #bases: ReadonlyMap<string, Base>;

  /**
   * @param paths all files; `files` and `index` hold the same.
   */
  constructor(paths: readonly string[], files: Files, index: SuffixIndex, statements: readonly Statement[]) {
    this.#bases = inferBases(statements, files, index);
    this.ground = new Ground(paths, files);
    this.index = index;
    this.written = writtenPaths(statements);
    this.#announced = announcedPaths(statements, this);
    this.writtenFolders = foldersByName(this.written, this);
    this.writtenFiles = filesByName(this.written);
  }

  /** What the names of a statement are relative to; empty: the top. */
  baseOf(statement: Statement): string {
    return this.#bases.get(statement.group)?.path ?? '';
  }

  /** Whether a folder or file is there, is drawn, or is to be made. */
  holds(path: string): boolean {
    return this.ground.original.isFolder(path) || this.#announced.has(path);
  }

  /** Whether the plan draws this path, or says that it is to be made. */
  announces(path: string): boolean {
    return this.#announced.has(path);
  }

  /** What is drawn or to be made under one of these names. */
  announcing(names: ReadonlySet<string>): string[] {
    return [...this.#announced].filter(path => names.has(baseName(path)));
  }

  /** Whether enough names are below the base of a statement to trust it for what is not there yet. */
  isProven(statement: Statement): boolean {
    return (this.#bases.get(statement.group)?.support ?? 0) >= PROVEN;
  }

  /**
   * Where a name is.
   * @param when `now`: near, as the files stand after the steps so far; `before`: in the repository as it is, near or anywhere;
   * `arrived`: among the files that steps have put somewhere.
   */
  find(name: Name, statement: Statement, when: When): Located {
    if (statement.exact) return exactly(name.path, this.ground.original);
    const base = this.baseOf(statement);
    const own = { name: nameOf(base, true), line: 0 };
    const around = statement.shell ? statement.bases.slice(0, 1) : statement.bases;
    const bases = base === '' ? around : [own, ...around];
    if (when === 'now') return near(name, bases, this.#place(this.ground.current, this.index));
    if (when === 'arrived') return this.#arrived(name, bases);
    const place = this.#place(this.ground.original, this.index);
    const close = near(name, bases, place);
    const found = close.kind === 'missing' ? far(name, bases, place) : close;
    const stands = !name.path.includes('/') && this.ground.original.has(name.path);
    const said = around.some(({ name: folder }) => bare(folder.path) === base);
    if ('files' in found && base !== '' && found.prefix === base && stands && !said)
      return { ...found, guess: true };
    return found;
  }

  #arrived(name: Name, bases: Statement['bases']): Located {
    if (name.glob || name.weak) return MISSING;
    const index = new SuffixIndex(this.ground.arrivals(baseName(name.path)));
    return far(name, bases, this.#place(this.ground.current, index));
  }

  #place(files: Files, index: SuffixIndex): Place {
    return { files, index, written: this.written };
  }
}

/** Paths that the plan writes with their folders; folders with `/` behind. */
function writtenPaths(statements: readonly Statement[]): Set<string> {
  const written = new Set<string>();
  for (const { sources, targets } of statements) {
    for (const name of [...sources, ...targets]) {
      const path = bare(name.path);
      if (name.glob || name.weak || path === '') continue;
      written.add(name.directory ? `${path}/` : path);
      for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
        written.add(`${path.slice(0, slash)}/`);
    }
  }
  return written;
}

function announcedPaths(statements: readonly Statement[], world: Pick<World, 'baseOf'>): Set<string> {
  const found = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== 'place' && statement.kind !== 'create') continue;
    for (const { path, glob } of statement.targets) {
      const at = below(world.baseOf(statement), bare(path));
      if (!glob) found.add(at);
      for (const folder of foldersAbove(at)) found.add(folder);
    }
  }
  return found;
}

function foldersByName(written: ReadonlySet<string>, world: Pick<World, 'holds'>): Map<string, string[]> {
  const folders = [...written].flatMap(path => (path.endsWith('/') ? [path.slice(0, -1)] : []));
  const inner = folders.filter(folder => folder.includes('/') && world.holds(folder.split('/')[0]!));
  return Map.groupBy(inner, baseName);
}

function filesByName(written: ReadonlySet<string>): Map<string, string[]> {
  return Map.groupBy(
    [...written].filter(path => !path.endsWith('/') && path.includes('/')),
    baseName,
  );
}

/** A path as it stands, of a plan in our own format. */
function exactly(path: string, files: Files): Located {
  const safe = safePath(path);
  if (!('path' in safe)) return { kind: 'unsafe', ...safe };
  return at(path, { files }) ?? MISSING;
}
