/** Where lines and files come from. */

export interface BlameLine {
  /** Commit that wrote the line. */
  readonly commit: string;
  /** Path and line number (from 1) in that commit. */
  readonly path: string;
  readonly line: number;
}

export interface BlameCommit {
  readonly id: string;
  readonly author: string;
  readonly mail: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly summary: string;
  /** The commit and path that blame goes on to, if any. */
  readonly previous?: { readonly commit: string; readonly path: string };
}

export interface Blame {
  readonly lines: readonly BlameLine[];
  readonly commits: ReadonlyMap<string, BlameCommit>;
}

/** How the common text of two copies was found. */
export type BaseKind = 'exact' | 'similar' | 'none' | 'by-hand';

export interface Base {
  readonly kind: BaseKind;
  readonly blob?: string;
  readonly commit?: string;
  /** The elder's path in that commit. */
  readonly path?: string;
  /** Share of equal lines between the base and the younger's first text, 0 to 1; imports and the head comment do not count. */
  readonly similarity: number;
  /**
   * Whether the younger certainly descends from it: equal texts, or the younger kept most of what the elder was when the copy
   * was made. Otherwise nobody knows which side changed what.
   */
  readonly certain: boolean;
}

/** Two files that descend from one text. */
export interface Lineage {
  readonly elder: string;
  readonly younger: string;
  /** Commit that made the copy, absent where history is too shallow to tell. */
  readonly copyCommit?: string;
  /** One commit added both: neither is the elder. */
  readonly together?: true;
  readonly base: Base;
  /** Commits since the fork that touched each. */
  readonly elderCommits: readonly string[];
  readonly youngerCommits: readonly string[];
}

/** Measured, line by line, against the blame of the sources before the phase. */
export interface Proof {
  readonly path: string;
  readonly sources: readonly string[];
  /** Lines that stood in a source. */
  readonly lines: number;
  /** Of these, blamed on a commit of the history before the phase. */
  readonly kept: number;
  /** Of these, blamed on the very commit that blame gave the (elder's) line before. */
  readonly restored: number;
  /** Of copies that became one: their lines that stand in no result and that no commit since the copy removed. */
  readonly lost?: readonly LostLine[];
}

/** A line of a copy. */
export interface LostLine {
  readonly path: string;
  /** From 1, in the copy with its imports mapped. */
  readonly line: number;
  readonly text: string;
}
