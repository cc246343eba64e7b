import { rewrite } from '../references/rewrite.ts';
import type { SourceFile, World } from '../references/types.ts';

/**
 * Texts of the past as committed phases would have left them: they name files by places that are gone by now.
 * @param away every move of these phases: the old place → the place now
 * @param around the texts of the tree now
 * @returns one text for each file, in the same order
 */
export async function standingNow(
  files: readonly SourceFile[],
  world: World,
  away: ReadonlyMap<string, string>,
  around: readonly SourceFile[],
): Promise<readonly string[]> {
  const moves = new Map([...away].filter(([from, to]) => from !== to && !world.paths.has(from)));
  if (files.length === 0 || moves.size === 0) return files.map(({ text }) => text);
  const texts = new Map(around.map(({ path, text }) => [path, text]));
  // Languages say by their texts what they call what moved.
  const moved = [...moves].flatMap(([path, to]) => {
    const text = texts.get(to);
    return text === undefined ? [] : [{ path, text }];
  });
  const then = { ...world, paths: new Set([...world.paths, ...moves.keys()]) };
  const answers = await rewrite(files, then, moves, { around: [...around, ...moved] });
  return answers.map(({ text }) => text);
}
