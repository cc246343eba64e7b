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
  /** `both`: nobody changed it. `left`, `right`: only that side did. `same`: both made the same change. */
  readonly by: 'both' | 'left' | 'right' | 'same' | Rule;
  /** What was settled, so that it can be rejected. Absent where nobody changed anything (`both`). */
  readonly hunk?: Hunk;
}

export interface Hunk {
  readonly kind: 'hunk';
  /** Content key: sha256 over LF-normalised base, left and right, in this order. */
  readonly key: string;
  /** Like `key`, over left and right only: equal where nothing but the base differs. */
  readonly sides?: string;
  /** k-th of n hunks with this key in the file, from 1; settled ones count. */
  readonly ordinal: number;
  readonly of: number;
  readonly base: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Hash of the three lines before and after, in base, left and right. */
  readonly context: string;
}

export type Piece = Settled | Hunk;

/** Rules that are right without a person. */
export type Rule = 'imports' | 'adjacent' | 'identical-additions';

export type HunkChoice =
  | { readonly take: 'left' | 'right' | 'left-right' | 'right-left' | 'base' | 'neither' }
  /** Single lines from either side, in order: `l3` = third line of left; `r` and `b` likewise. */
  | { readonly take: 'lines'; readonly lines: readonly string[] }
  | { readonly take: 'edit'; readonly text: string }
  /** What settled the hunk is rejected, and nothing is chosen in its place yet. */
  | { readonly take: 'open' };

/** A recorded choice, found again by key, context and ordinal. */
export interface HunkDecision {
  readonly key: string;
  readonly sides?: string;
  readonly ordinal: number;
  readonly of: number;
  readonly context: string;
  readonly choice: HunkChoice;
}

export interface Merge {
  readonly pieces: readonly Piece[];
  /** `none`: no common text is known, so every difference is a hunk with an empty base. Absent: `given`. */
  readonly base?: 'given' | 'none';
  /** Line ending for lines that have none of their own. Absent: LF. */
  readonly eol?: '\n' | '\r\n';
}

/** The lines of a text, from 1, that belong to import statements. */
export type ImportReader = (text: string) => ReadonlySet<number>;

/** One run of lines that differs between two texts. Line numbers from 0; a count may be 0. */
export interface Change {
  readonly fromStart: number;
  readonly fromCount: number;
  readonly toStart: number;
  readonly toCount: number;
}

/** What merging asks of git. Texts are LF only and end with a newline, or are empty. */
export interface MergePort {
  /**
   * What `git merge-file -p --diff3 --marker-size=N` prints, and the changes from the base to each side as it sees
   * them. @throws where git cannot merge (binary content).
   */
  merge(
    sides: Sides<string>,
    markerSize: number,
  ): Promise<{ readonly text: string; readonly left: readonly Change[]; readonly right: readonly Change[] }>;
  /** The changes from each first text to its second, in the same way. */
  compare(pairs: readonly (readonly [from: string, to: string])[]): Promise<readonly (readonly Change[])[]>;
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
