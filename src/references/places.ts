import type { Context } from './languages/adapter.ts';
import { Moved } from './languages/python/moved.ts';
import { once } from './once.ts';

/** What becomes of files and directories, worked out once for each call of `rewrite`. */
export const movedOf = once(({ world, moves }: Context) => new Moved(world, moves));

/** All files after the moves, one set for each call of `rewrite`. */
export const pathsAfter = once(({ world, moves }: Context): ReadonlySet<string> => {
  const paths = new Set(world.paths);
  for (const path of moves.keys()) paths.delete(path);
  for (const to of moves.values()) if (to !== null) paths.add(to);
  return paths;
});
