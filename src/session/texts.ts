import { writeBlobs } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { withChanges } from '../phase/files.ts';
import type { Files } from '../phase/types.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Moves, Reference, World } from '../references/types.ts';

/** Every text (by its path now) as it reads after the moves. */
export async function rewriteAll(
  texts: ReadonlyMap<string, string>,
  world: World,
  moves: Moves,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly references: readonly Reference[] }> {
  const files = [...texts].map(([path, text]) => ({ path, text }));
  const rewritten = await rewrite(files, world, moves);
  return {
    texts: new Map(rewritten.map(({ path, text }) => [path, text])),
    references: rewritten.flatMap(one => one.references),
  };
}

/** `files` with these texts written as blobs. A file that was there keeps its mode. */
export async function withTexts(git: Git, files: Files, texts: ReadonlyMap<string, string>): Promise<Files> {
  const blobs = await writeBlobs(git, [...texts.values()]);
  const entries = [...texts.keys()].map((path, index) => {
    const mode = files.get(path)?.mode ?? '100644';
    return [path, { mode, blob: blobs[index] ?? '' }] as const;
  });
  return withChanges(files, [], entries);
}
