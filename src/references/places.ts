import type { Context } from './languages/adapter.ts';
import { Moved } from './languages/python/moved.ts';
import { once } from './once.ts';
import type { SourceFile } from './types.ts';

/** What becomes of files and directories, worked out once for each call of `rewrite`. */
export const movedOf = once(({ world, moves }: Context) => new Moved(world, moves));

/** All files after the moves, one set for each call of `rewrite`. */
export const pathsAfter = once(({ world, moves }: Pick<Context, 'world' | 'moves'>): ReadonlySet<string> => {
  const paths = new Set(world.paths);
  for (const path of moves.keys()) paths.delete(path);
  for (const to of moves.values()) if (to !== null) paths.add(to);
  return paths;
});

/** The texts that move, each with its new path. */
export const movingTexts = ({
  files,
  moves,
}: Pick<Context, 'files' | 'moves'>): (SourceFile & { readonly to: string })[] =>
  files.flatMap(file => {
    const to = moves.get(file.path);
    return typeof to === 'string' ? [{ ...file, to }] : [];
  });

/** Path → text; of several texts for one path the first is the current one. */
export const textsOf = once((files: readonly SourceFile[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const { path, text } of files) if (!texts.has(path)) texts.set(path, text);
  return texts;
});
