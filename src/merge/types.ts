/** Two texts with a common base, cut into pieces, and what was chosen for each. Lines keep their line ending. */

export interface Sides<T> {
  readonly base: T;
  readonly left: T;
  readonly right: T;
}

/** A run of lines on which the sides agree, or which only one side (or a rule) settled. */
export interface Settled {
  readonly kind: 'settled';
  readonly lines: readonly string[];
  readonly by: 'both' | 'left' | 'right' | 'same' | Rule;
  /** Where a rule settled it: what it had to settle, so that it can be rejected. */
  readonly hunk?: Hunk;
}

export interface Hunk {
  readonly kind: 'hunk';
  /** Content key: sha256 over LF-normalised base, left and right, in this order. */
  readonly key: string;
  /** k-th of n hunks with this key in the file, from 1. */
  readonly ordinal: number;
  readonly of: number;
  readonly base: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Hash of the three lines before and after. */
  readonly context: string;
}

export type Piece = Settled | Hunk;

/** Rules that are right without a person. */
export type Rule = 'imports' | 'adjacent' | 'identical-additions';

export type HunkChoice =
  | { readonly take: 'left' | 'right' | 'left-right' | 'right-left' | 'base' | 'neither' }
  /** Single lines from either side, in order: `l3` = third line of left. */
  | { readonly take: 'lines'; readonly lines: readonly string[] }
  | { readonly take: 'edit'; readonly text: string };

/** A recorded choice, found again by key, context and ordinal. */
export interface HunkDecision {
  readonly key: string;
  readonly ordinal: number;
  readonly of: number;
  readonly context: string;
  readonly choice: HunkChoice;
}

export interface Merge {
  readonly pieces: readonly Piece[];
}

export type DivergenceClass =
  | 'identical'
  | 'imports-only'
  | 'formatting-only'
  | 'comments-only'
  | 'left-only'
  | 'right-only'
  | 'both-clean'
  | 'conflicting'
  | 'unrelated';
