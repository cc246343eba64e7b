import type { Moves, RewriteOptions, Rewritten, SourceFile, World } from './types.ts';

/** What all files of one call of `rewrite` have in common. */
export interface Context {
  readonly world: World;
  readonly moves: Moves;
  readonly options: RewriteOptions;
  /** Everything that was given. Of several texts for one path the first is the current one. */
  readonly files: readonly SourceFile[];
}

/** Rewrites one text. Pure: the same file gives the same answer. */
export type Rewriter = (file: SourceFile) => Rewritten;

/**
 * One way of naming files: Python, notebooks, TypeScript, configuration, Markdown.
 * `prepare` is called once for each call of `rewrite`, and only when a file is accepted: indexes of the
 * moves, a pre-filter and parsers belong there. Its rewriter answers for every accepted file.
 */
export interface Language {
  readonly accepts: (path: string) => boolean;
  readonly prepare: (context: Context) => Rewriter | Promise<Rewriter>;
}

/** Where a file stands after the moves; a file without successor stays where it is, for nobody reads it then. */
export function destination(path: string, moves: Moves): string {
  return moves.get(path) ?? path;
}

/** The answer for a text that names nothing that moves. */
export function untouched(file: SourceFile, moves: Moves): Rewritten {
  return {
    path: file.path,
    to: destination(file.path, moves),
    text: file.text,
    changed: false,
    references: [],
  };
}
