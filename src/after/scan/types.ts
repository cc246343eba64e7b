/**
 * How two files that say the same have grown apart since the copy: not at all, in imports, head comment and layout only, one of
 * them, or both. `alike`: neither descends from the other as far as history tells.
 */
export type Drift = 'same' | 'layout-only' | 'elder-only' | 'younger-only' | 'both' | 'alike';

/** Two files, or two folders most of whose files are pairs. */
export interface Finding {
  /** From the births of both: the same whatever they are called now. */
  readonly id: string;
  readonly kind: 'files' | 'folders';
  readonly elder: string;
  readonly younger: string;
  readonly drift: Drift;
  /** Share of the lines that both have, 0 to 1. */
  readonly similarity: number;
  /** Lines that stand twice. */
  readonly lines: number;
  /** The commit in which both were one text, where it is known. */
  readonly base?: string;
  /** Commits since the copy that touched one of the two, and both. */
  readonly elderCommits: number;
  readonly youngerCommits: number;
  readonly bothCommits: number;
  /** Files that import the younger, or the files of the younger folder. */
  readonly importers: number;
  /** Places that both changed, each in its own way. */
  readonly conflicts: number;
  readonly value: number;
  /** The pairs of files: one, or those of two folders. */
  readonly pairs: readonly FilePair[];
}

export interface FilePair {
  readonly elder: string;
  readonly younger: string;
  readonly drift: Drift;
  readonly lines: number;
  readonly conflicts: number;
}

export interface Scan {
  readonly commit: string;
  /** Files of the commit, and those that were compared. */
  readonly files: number;
  readonly compared: number;
  /** Most valuable first. */
  readonly findings: readonly Finding[];
  /** Left out since the settings say so. */
  readonly ignored: readonly { readonly finding: Finding; readonly why: string }[];
}
