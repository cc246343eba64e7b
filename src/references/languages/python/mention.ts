/** A place in running words that names something that moves, and the words for it afterwards where there are any. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly replacement?: string;
  /** Why there is no replacement. */
  readonly reason?: string;
  /** Whether it stands in a role of reStructuredText, which the builder of a documentation follows, or in a doctest, which runs. */
  readonly isFollowed?: boolean;
  /** Whether a register keeps something under just these words. */
  readonly isRegistered?: true;
  /** Whether it is a whole statement that imports, without its first word. */
  readonly isImport?: true;
}
