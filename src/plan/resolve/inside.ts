import { bare, baseName, folderOf, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import type { Destination } from './destination.ts';
import { isSettled, rootOf } from './home.ts';
import { fold } from './index.ts';
import type { Found } from './located.ts';
import type { World } from './world.ts';

/** What goes where, as a statement says it and as it was found. */
export interface Aim {
  readonly source: Found;
  readonly target: Name;
  readonly to: Destination;
  readonly statement: Statement;
}

/** Whether a folder goes into the target, instead of becoming it. */
export function goesInside(aim: Aim, world: World): boolean {
  const { source, to, statement } = aim;
  if (source.kind !== 'folder' || !to.folder) return false;
  if (statement.shell) return world.ground.isFolder(to.path) && !isBlank(aim, world);
  if (isDrawnInside(aim, world)) return true;
  if (statement.everything) return statement.into === true && statement.everything === 'packages';
  if (statement.into) return true;
  // As `mv` does; into the folder above its own it can only mean what is in it.
  return (
    statement.enters === true && world.ground.original.isFolder(to.path) && folderOf(source.path) !== to.path
  );
}

/** Whether the destination may mean another place, or a folder may become it as well as go into it. */
export function isOpen(aim: Aim, world: World): boolean {
  const { source, target, to, statement } = aim;
  if (statement.exact) return false;
  if (statement.narrowed || target.glob) return true;
  const unsaid = statement.shell
    ? isJustMade(aim, world) || fold(baseName(source.path)) === fold(baseName(to.path))
    : world.ground.original.isFolder(to.path) || (statement.enters === true && target.directory);
  const either =
    source.kind === 'folder' &&
    unsaid &&
    !isRenamed(aim, world) &&
    statement.kind !== 'merge' &&
    !isDrawnInside(aim, world) &&
    baseName(source.path) !== baseName(to.path);
  return either || !isSettled(target, source, to, statement, world);
}

/** Folders that are there to hold others: what goes to one that is not there yet may well go into it. */
const HOLDER =
  /^(apps?|packages|pkgs?|services|modules|plugins|crates|projects|libs|legacy|archived?|old|vendor|third[-_]?party|internal|src)$/i;

/** A name that nothing has yet: `a/b/` to `a/c/`, as `mv` does. */
function isRenamed({ source, target, to }: Aim, { ground, written }: World): boolean {
  const fresh = !ground.original.isFolder(to.path) && !ground.made.has(to.path);
  const old = (path: string): string => source.path + path.slice(to.path.length);
  // `source/` to `src/`, and later "`src/utils/a.ts`": the plan goes on from what it became.
  const becomes = (): boolean =>
    [...written].some(each => each.startsWith(`${to.path}/`) && ground.original.has(old(each)));
  const isHolder = HOLDER.test(baseName(to.path)) && !baseName(source.path).includes(baseName(to.path));
  return target.directory === true && fresh && (!isHolder || becomes());
}

const WORDS = /^[^\s./]+(?:\/[^\s./]+)+$/u;

/** A word, or several with slashes, that lead to nothing which is there, drawn or made: "in/out", "Consolidate/Merge". */
export function isProse({ source, target, to, statement }: Aim, world: World): boolean {
  // Who writes folders with `/` does not mean one by a plain word.
  const slashed = target.word === true && statement.sources.every(name => name.directory);
  const loose = source.kind !== 'folder' || !statement.certain || slashed;
  const words = target.weak && (target.word === true || WORDS.test(target.path));
  if (!loose || !words || world.ground.original.has(to.path)) return false;
  const written = bare(target.path);
  const first = join(rootOf(to.path, written) ?? '', written.split('/')[0]!);
  return !world.holds(first) && !world.holds(to.path);
}

/** A folder that the plan makes, written without `/`, with nothing in it yet: a shell puts another one inside, and plans seldom mean that. */
function isJustMade({ source, target, to }: Aim, { ground }: World): boolean {
  const inside = ground.current.below(to.path).flatMap(file => ground.originsOf(file));
  const empty = inside.every(file => file.startsWith(`${source.path}/`));
  return !target.directory && ground.made.has(to.path) && empty;
}

/** Such a folder, of much the same name: the other one is meant to become it. */
function isBlank(aim: Aim, world: World): boolean {
  const [old, now] = [baseName(aim.source.path), baseName(aim.to.path)];
  return old !== now && (old.includes(now) || now.includes(old)) && isJustMade(aim, world);
}

/** The plan writes, or draws, the folder inside the target. */
function isDrawnInside({ source, to }: Aim, world: World): boolean {
  const name = baseName(source.path);
  const inside = join(to.path, name);
  return baseName(to.path) !== name && inside !== source.path && world.written.has(`${inside}/`);
}
