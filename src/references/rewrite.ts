import { type Context, type Rewriter, untouched } from './language.ts';
import { languages } from './languages.ts';
import type { Moves, RewriteOptions, Rewritten, SourceFile, World } from './types.ts';

/**
 * Rewrites texts so that everything in them that names a moved file names its new place.
 *
 * `moves` is one simultaneous map; several sources may go to one destination, which may exist already.
 * `world.paths` are the files before the moves. A text whose own path moves is rewritten for its new place.
 * One answer for each text, in the same order. Texts change by splices: nothing outside an edit changes.
 * What cannot be decided from the texts is `asked`, and stays as it is.
 */
export async function rewrite(
  files: readonly SourceFile[],
  world: World,
  moves: Moves,
  options: RewriteOptions = {},
): Promise<readonly Rewritten[]> {
  const context: Context = { world, moves, options, files };
  const rewriters = new Map<number, Rewriter>();
  const answers: Rewritten[] = [];
  for (const file of files) {
    const index = languages.findIndex(language => language.accepts(file.path));
    if (index < 0 || moves.size === 0) {
      answers.push(untouched(file, moves));
      continue;
    }
    const rewriter = rewriters.get(index) ?? (await languages[index]!.prepare(context));
    rewriters.set(index, rewriter);
    answers.push(rewriter(file));
  }
  return answers;
}
