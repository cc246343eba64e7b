import { rewrite } from './rewrite.ts';
import type { Moves, Reference, SourceFile, World } from './types.ts';

/**
 * Every place that names one of these files, found as it would be if they all moved: what a rewriting does not list
 * because they stay.
 *
 * @param files texts as they are
 * @param targets paths of the files asked for
 * @returns places with the decision `left`
 */
export async function census(
  files: readonly SourceFile[],
  world: World,
  targets: ReadonlySet<string>,
): Promise<readonly Reference[]> {
  const folder = vacant(world.paths);
  const away: Moves = new Map([...targets].map(path => [path, `${folder}/${path}`]));
  const answers = await rewrite(files, world, away);
  return answers
    .flatMap(answer => answer.references)
    .filter(({ target }) => targets.has(target))
    .map(({ replacement: _, ...place }) => ({
      ...place,
      decision: 'left',
      reason: 'the file that it names stays where it is',
    }));
}

/** A name for a folder that is not there. */
function vacant(paths: ReadonlySet<string>): string {
  let name = 'elsewhere';
  while ([...paths].some(path => path.startsWith(name))) name += '_';
  return name;
}
