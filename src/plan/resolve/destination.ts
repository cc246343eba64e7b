import { bare, baseName, below, folderOf, foldersAbove, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { looksLikeFile } from '../text/extensions.ts';
import type { Found } from './located.ts';
import { safePath } from './safety.ts';
import type { World } from './world.ts';

/** Where a written target is. */
export interface Destination {
  readonly path: string;
  /** Things are put into it. */
  readonly folder: boolean;
}

/** A target as it is written, with what goes there. */
interface Target {
  readonly name: Name;
  readonly source: Found;
  readonly statement: Statement;
  readonly around: World;
}

/** Folders of a computer, not of a repository. */
const OF_A_SYSTEM = /^\/(?:tmp|etc|usr|var|home|root|opt|dev|proc|sys|mnt|media|Users)\//;

/** Finds where a target is meant to be: as written, or below a folder that the source, the heading or the rest of the plan shows. */
export function destination(
  name: Name,
  source: Found,
  statement: Statement,
  around: World,
): Destination | Extract<ReturnType<typeof safePath>, { code: string }> {
  const top = firstSegment(name.path.slice(1));
  const outside = statement.exact || (OF_A_SYSTEM.test(name.path) && !around.ground.original.isFolder(top));
  const written = outside ? name.path : bare(name.path);
  const safe = safePath(written, source.kind === 'file' ? folderOf(source.path) : source.path);
  if (!('path' in safe)) return safe;
  const own =
    source.without !== undefined && safe.path.startsWith(`${source.without}/`)
      ? safe.path.slice(source.without.length + 1)
      : safe.path;
  const target = { name, source, statement, around };
  const found = rooted(own, target);
  const path = staysIn(found, name, source) ? own : found;
  return { path, folder: isFolder(path, target) };
}

/**
 * Whether what is written in full would stay where it is: `x/html/ → html/` is not meant below `x/` as well. What is written with
 * `..` is told from some folder, and nobody knows from which.
 */
export function staysIn(path: string, name: Name, { kind, path: from, prefix }: Found): boolean {
  if (prefix !== '' || name.path.startsWith('../')) return false;
  return path === from || (kind === 'file' && name.directory && path === folderOf(from));
}

function rooted(path: string, target: Target): string {
  const { name, source, statement, around } = target;
  if (statement.exact) return path;
  const { ground } = around;
  const exists = (folder: string): boolean => ground.original.isFolder(folder) || ground.isFolder(folder);
  const first = firstSegment(path);
  const base = around.baseOf(statement);
  const drawn = drawnAt(path, base, target);
  if (drawn !== undefined) return drawn;
  const planned = plannedAt(path, target);
  // What goes itself is no folder to tell its destination from.
  if (planned !== undefined && source.path === base && statement.kind !== 'create') return planned;
  if (base !== '' && isBelow(source.path, base) && path !== '') {
    const beside = bareFile(path, target);
    if (beside !== undefined) return beside;
    if (path === base || path.startsWith(`${base}/`) || isAnnounced(path, base, around)) return path;
    const written = source.prefix === '' && source.path.includes('/');
    const named = statement.bases.some(({ name: each }) => bare(each.path) === base);
    const inherited = statement.into === true && statement.lines.some(line => line !== statement.line);
    const proven = around.isProven(statement) && !(named && inherited);
    if (around.holds(join(base, first)) || (!written && !exists(first) && proven)) return join(base, path);
    if (written && !exists(first) && name.path.startsWith('/')) return join(base, path);
  }
  if (path === '' || statement.shell || exists(path) || ground.original.has(path))
    return bareFile(path, target) ?? path;
  if (around.announces(path)) return path;
  const root = statement.bases.find(base => base.root && exists(base.name.path))?.name.path;
  if (root !== undefined && !exists(first)) {
    const nearer = statement.bases.some(base => !base.root && base.name.path === source.prefix);
    return join(nearer ? source.prefix : root, path);
  }
  if (path.includes('/') && exists(first)) return path;
  if (planned !== undefined) return planned;
  const beside = bareFile(path, target);
  if (beside !== undefined) return beside;
  for (const { name: base } of statement.bases)
    if (base.path !== '' && exists(base.path) && exists(join(base.path, first))) return join(base.path, path);
  for (let folder = source.prefix; folder !== ''; folder = folderOf(folder))
    if (exists(join(folder, first))) return join(folder, path);
  return path;
}

/** The one folder that the plan writes with others in front of the path. `a/ → b/` beside `x/a/ → x/b/`: there that one goes. */
function plannedAt(path: string, { source, around }: Target): string | undefined {
  const [only, ...more] = (around.writtenFolders.get(baseName(path)) ?? []).filter(folder =>
    folder.endsWith(`/${path}`),
  );
  if (only === undefined || more.length > 0) return undefined;
  const other = join(folderOf(only), baseName(source.path));
  return source.path === other || !around.ground.original.isFolder(other) ? only : undefined;
}

/** Where the plan draws a destination that it writes from a folder around: the one of the heading, or one that the source is in. */
function drawnAt(path: string, base: string, { source, statement, around }: Target): string | undefined {
  const { bases, shell } = statement;
  const first = firstSegment(path);
  if (shell || path === '' || around.holds(first) || around.holds(join(base, first))) return undefined;
  const folders = bases.flatMap(({ name }) => (name.word || name.glob ? [] : [below(base, bare(name.path))]));
  const home = [...folders, ...foldersAbove(source.path)].find(folder =>
    around.announces(join(folder, first)),
  );
  return home === undefined ? undefined : join(home, path);
}

/** Drawn or made as it is written, and not below the base. */
function isAnnounced(path: string, base: string, around: World): boolean {
  const first = firstSegment(path);
  return (
    around.announces(first) &&
    !around.announces(join(base, first)) &&
    !around.ground.original.isFolder(join(base, first))
  );
}

/**
 * A file name without folder: the file of that name that the plan writes in full; for a merge the nearest one that exists;
 * else the source is renamed in place. `src/a.py → a.py` moves to the top.
 */
function bareFile(path: string, { name, source, statement, around }: Target): string | undefined {
  const { original } = around.ground;
  if (path === '' || path.includes('/') || name.top || name.directory || name.glob) return undefined;
  if (statement.shell || statement.into) return undefined;
  if (source.kind !== 'file' || !source.path.includes('/') || !/\.\w+$/.test(path) || original.isFolder(path))
    return undefined;
  const written = around.writtenFiles.get(path) ?? [];
  const own = written.filter(each => folderOf(each) === folderOf(source.path));
  if (own.length > 0 || written.length === 1) return own[0] ?? written[0];
  const near = statement.kind === 'merge' ? foldersAbove(source.path) : [];
  const there = near.find(folder => original.has(join(folder, path)));
  if (there !== undefined) return join(there, path);
  return baseName(source.path) === path ? undefined : join(folderOf(source.path), path);
}

function isFolder(path: string, { name, source, statement, around }: Target): boolean {
  const { ground, written } = around;
  if (path === '' || name.directory || ground.isFolder(path) || ground.original.isFolder(path)) return true;
  if (statement.into && !/\.\w+$/.test(path)) return true;
  if (source.kind === 'folder') return false;
  if (source.kind === 'pattern' && source.files.length > 1) return !/\.\w+$/.test(baseName(path));
  if (!statement.shell && written.has(`${path}/`)) return true;
  const [from, to] = [baseName(source.files[0] ?? source.path), baseName(path)];
  return (
    from !== to &&
    !looksLikeFile(to) &&
    !/\.[^.]+$/.test(to) &&
    (/\.[^.]+$/.test(from) || statement.into === true)
  );
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function firstSegment(path: string): string {
  return path.split('/')[0]!;
}

/** The places of the files of a source once they are at the destination: original-independent, in the order of the files. */
export function places(
  source: Found,
  to: Destination,
  into: boolean,
  { flat, kind, sources }: Pick<Statement, 'flat' | 'kind' | 'sources'>,
): readonly (readonly [from: string, to: string])[] {
  if (source.kind === 'file')
    return [[source.path, to.folder ? join(to.path, baseName(source.path)) : to.path]];
  if (flat) return source.files.map(file => [file, join(to.path, baseName(file))]);
  // `a/*/` merged into `b/`: what each of the folders holds.
  const merged = kind === 'merge' && source.kind === 'pattern' && sources.every(name => name.directory);
  const taken = merged ? source.pattern!.split('/').length : 0;
  const root = source.path;
  const inside = source.kind === 'folder' && into && baseName(to.path) !== baseName(source.path);
  const target = inside ? join(to.path, baseName(source.path)) : to.path;
  const single = !to.folder && source.kind === 'pattern';
  const module =
    source.kind === 'folder' &&
    /\.[a-z]\w*$/i.test(baseName(to.path)) &&
    !/\./.test(baseName(source.path)) &&
    !to.folder;
  const rest = (file: string): string => {
    const inner = merged ? file.split('/').slice(taken).join('/') : '';
    return inner || file.slice(root === '' ? 0 : root.length + 1);
  };
  return source.files.map(file => [file, single || module ? target : join(target, rest(file))]);
}
