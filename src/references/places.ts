import type { Context } from './languages/adapter.ts';
import { Moved } from './languages/python/moved.ts';

const known = new WeakMap<Context, Moved>();

/** What becomes of files and directories, worked out once for each call of `rewrite`. */
export function movedOf(context: Context): Moved {
  let moved = known.get(context);
  if (!moved) {
    moved = new Moved(context.world, context.moves);
    known.set(context, moved);
  }
  return moved;
}

/** All files after the moves. */
export function pathsAfter(context: Context): ReadonlySet<string> {
  const paths = new Set(context.world.paths);
  for (const path of context.moves.keys()) paths.delete(path);
  for (const to of context.moves.values()) if (to !== null) paths.add(to);
  return paths;
}
