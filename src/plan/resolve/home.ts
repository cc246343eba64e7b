import { bare, baseName, folderOf, foldersAbove, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { looksLikeFile } from '../text/extensions.ts';
import { type Destination, staysIn } from './destination.ts';
import type { Found } from './located.ts';
import type { World } from './world.ts';

/**
 * Whether only one place can be meant by a destination. It has a home below a folder where its first segment is there, drawn or made:
 * settled is the only home; of several the one from which the source is written as well; without any, the same as for the source.
 */
export function isSettled(
  target: Name,
  source: Found,
  to: Destination,
  statement: Statement,
  world: World,
): boolean {
  const written = bare(target.path).replace(/\/+$/, '');
  if (
    statement.exact ||
    statement.shell ||
    target.top ||
    target.path.startsWith('/') ||
    /^(?:\.\.|$)/.test(written)
  )
    return true;
  const root = rootOf(to.path, written);
  if (world.announces(to.path)) return true;
  // Words in code that end as a folder or a file does are the name of one, blanks or not.
  const words = target.weak && !target.directory && !looksLikeFile(baseName(written));
  if (root === undefined || (words && !world.holds(to.path.split('/')[0]!))) return false;
  const first = written.split('/')[0]!;
  const inPlace = root === folderOf(source.path) && written === first && !to.folder;
  if (inPlace) return source.prefix === root;
  const base = world.baseOf(statement);
  const named = statement.bases.flatMap(({ name }) => (name.word || name.glob ? [] : [bare(name.path)]));
  // Where it would stay what it is, it is not meant.
  const homes = [...new Set(['', base, ...named, ...foldersAbove(source.path)])].filter(
    folder => world.holds(join(folder, first)) && !staysIn(join(folder, written), target, source),
  );
  if (homes.length === 0) return root === source.prefix;
  return homes.includes(root) && (root === source.prefix || homes.length === 1);
}

/** What stands in front of the written destination; nothing where it became another path. */
export function rootOf(path: string, written: string): string | undefined {
  if (path === written) return '';
  return path.endsWith(`/${written}`) ? path.slice(0, -written.length - 1) : undefined;
}
