import { below, parent, segments } from '../../path.ts';
import { commonRoot, type Root } from '../../spaces/roots.ts';
import type { Context } from '../adapter.ts';
import { packageOf } from './source.ts';

export const isJvm = (path: string): boolean => /\.(java|kts?)$/.test(path);
export const isKotlin = (path: string): boolean => !path.endsWith('.java');
/** Build scripts have no package. */
export const isScript = (path: string): boolean => path.endsWith('.kts');

const SOURCES = /^(?:.*\/)?src\/(?:\w+\/)?(?:java|kotlin)(?=\/|$)/;

/** What the package of a moved file becomes: from its own root where it stays below it, else from the root there. */
export function settlePackages({ files }: Context): (path: string, to: string, space: string) => string {
  const roots = new Map<string, Root>();
  for (const { path, text } of files) {
    if (!isJvm(path)) continue;
    const root = commonRoot(parent(path), packageOf(text), '.');
    if (!roots.has(root.folder)) roots.set(root.folder, root);
  }
  return (path, to, space) => {
    if (isScript(path)) return '';
    const own = commonRoot(parent(path), space, '.');
    const folder = parent(to);
    const sources = SOURCES.exec(folder)?.[0];
    const stays = own.folder !== '' && below(folder, own.folder) !== undefined;
    let root: Root | undefined = stays ? own : undefined;
    for (let at = folder; !root && at !== ''; at = parent(at)) root = roots.get(at);
    root ??= sources === undefined ? (roots.get('') ?? own) : { folder: sources, prefix: own.prefix };
    if (sources !== undefined && sources.length > root.folder.length)
      root = { folder: sources, prefix: own.prefix };
    return [...root.prefix.split('.'), ...segments(below(folder, root.folder) ?? folder)]
      .filter(Boolean)
      .join('.');
  };
}
