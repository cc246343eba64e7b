import { inOwnEncoding } from './encoding.ts';
import { type Context, type Renamed, type Rewriter, untouched } from './languages/adapter.ts';
import { adapters } from './languages/table.ts';
import { renamedOf } from './renamed.ts';
import { spells } from './turn.ts';
import type { Moves, RewriteOptions, Rewritten, SourceFile, World } from './types.ts';

/**
 * Rewrites texts so that everything in them that names a moved file names its new place.
 *
 * `moves` is one simultaneous map; several sources may go to one destination, which may exist already.
 * `world.paths` are the files before the moves. A text whose own path moves is rewritten for its new place; what a file names that
 * goes is nobody's concern.
 * One answer for each text, in the same order. Texts change by splices: nothing outside an edit changes.
 * What cannot be decided from the texts is `asked`, and stays as it is.
 */
export async function rewrite(
  files: readonly SourceFile[],
  world: World,
  moves: Moves,
  options: RewriteOptions = {},
): Promise<readonly Rewritten[]> {
  const [answers = []] = await rewriteFor([{ moves }], files, world, options);
  return answers;
}

/** One of several maps of moves that the same texts are rewritten for. */
export interface Purpose {
  readonly moves: Moves;
  /** The paths whose texts are rewritten for it; the others are answered as they are. Default: all. */
  readonly concerns?: (path: string) => boolean;
  /** As `RewriteOptions.facades`, for these moves alone. */
  readonly facades?: ReadonlySet<string>;
}

/** `rewrite` for several purposes, the answers for each in order: a text is read once for all of them. */
export async function rewriteFor(
  purposes: readonly Purpose[],
  files: readonly SourceFile[],
  world: World,
  options: RewriteOptions = {},
): Promise<readonly (readonly Rewritten[])[]> {
  const known = options.around ? [...files, ...options.around] : files;
  const works = purposes.map(({ moves, concerns = () => true, facades }) => ({
    moves,
    concerns,
    context: contextOf({ world, moves, options: { ...options, ...(facades && { facades }) }, files: known }),
    rewriters: new Map<number, Rewriter>(),
    answers: [] as Rewritten[],
  }));
  const pause = spells();
  for (const file of files) {
    await pause();
    const index = adapters.findIndex(adapter => adapter.accepts(file.path));
    for (const { moves, concerns, context, rewriters, answers } of works) {
      const goes = moves.get(file.path) === null;
      if (index < 0 || moves.size === 0 || goes || !concerns(file.path)) {
        answers.push(untouched(file, moves));
        continue;
      }
      const rewriter = rewriters.get(index) ?? (await adapters[index]!.prepare(context));
      rewriters.set(index, rewriter);
      answers.push(inOwnEncoding(file, rewriter(file)));
    }
  }
  return works.map(({ answers }) => answers);
}

function contextOf(given: Context): Context {
  let renamed: readonly Renamed[] | undefined;
  const context: Context = {
    ...given,
    renamed: () => {
      renamed ??= renamedOf(context);
      return renamed;
    },
  };
  return context;
}
