import { base, foldersAbove, join } from '../../path.ts';
import { pathsAfter } from '../../places.ts';
import type { Context, Doubt } from '../adapter.ts';
import { projectsIn } from './projects.ts';

/** Build files that every project below them reads, and that none names. */
const NAMES = ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props'];

/** Projects that read another build file of a folder above afterwards, or none any more. */
export function inheritedDoubts(context: Context): Doubt[] {
  const { moves, world } = context;
  const concerned = [...moves.keys()].some(path => NAMES.includes(base(path)) || /\.\w+proj$/.test(path));
  if (!concerned) return [];
  const after = pathsAfter(context);
  const origins = new Map([...moves].map(([from, to]) => [to, from]));
  return [...projectsIn(world.paths).values()].flatMap(project => {
    const to = moves.has(project) ? moves.get(project) : project;
    if (to === null || to === undefined) return [];
    return NAMES.flatMap((name): Doubt[] => {
      const old = nearest(project, name, world.paths);
      const now = nearest(to, name, after);
      if (now === (old === undefined ? undefined : (moves.get(old) ?? old))) return [];
      const about = [project, old, origins.get(now ?? '')].find(
        path => path !== undefined && moves.has(path),
      );
      const message = `${to} reads ${now ?? `no ${name}`} afterwards${old === undefined ? '' : `, and no longer ${old}`}`;
      return about === undefined ? [] : [{ path: project, line: 1, about, message }];
    });
  });
}

const nearest = (path: string, name: string, paths: ReadonlySet<string>): string | undefined =>
  foldersAbove(path)
    .map(folder => join(folder, name))
    .find(one => paths.has(one));
