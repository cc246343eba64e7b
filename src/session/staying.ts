import { census } from '../references/census.ts';
import { parent } from '../references/path.ts';
import type { Reference } from '../references/types.ts';
import type { Opened } from './open.ts';
import { rootsOf } from './roots.ts';

/**
 * Places that name files which stay although they lie in a folder, or below one, that the plan takes files out of: with the
 * ledgers of all phases these are all places that name anything there, as the record found them.
 * @param gone paths that any phase moves or removes
 */
export async function staying(opened: Opened, gone: ReadonlySet<string>): Promise<readonly Reference[]> {
  const tree = await opened.trees.at(opened.record.head.base);
  const paths = [...tree.entries.keys()];
  const folders = [...new Set(paths.filter(path => gone.has(path)).map(parent))].filter(Boolean);
  const stay = paths.filter(path => !gone.has(path) && folders.some(folder => path.startsWith(`${folder}/`)));
  if (stay.length === 0) return [];
  const texts = await tree.read(paths);
  const files = [...texts].map(([path, text]) => ({ path, text }));
  return census(files, { paths: new Set(paths), roots: await rootsOf(tree) }, new Set(stay));
}
