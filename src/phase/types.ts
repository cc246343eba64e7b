import type { TreeEntry } from '../plan/types.ts';

/** The files of a commit: path → mode and blob. */
export type Files = ReadonlyMap<string, TreeEntry>;

/** Files that end as one, at `to`. The elder comes first; `to` is among the sources where it exists already. */
export interface Group {
  readonly to: string;
  readonly sources: readonly string[];
  /** The sources stay where they are (a copy, not a move). */
  readonly stays?: boolean;
}

export type Style = 'weave' | 'linear';

/** `side`: renames, so that blame can follow, then the whole result, so that a rebase keeps it. */
export type Role = 'gather' | 'move' | 'edit' | 'facade' | 'side';

/** A commit to be made, as data. */
export interface CommitSpec {
  /** Its name among the specs; `P` is the phase's parent. */
  readonly name: string;
  readonly role: Role;
  /** Names of its parents, in order. Order matters: blame gives a line to the first parent that has it. */
  readonly parents: readonly string[];
  readonly files: Files;
  readonly message: string;
  /** Renames of a main-line commit, for `git mv`. */
  readonly renames: readonly (readonly [string, string])[];
}

/** Everything the commits of a phase are made from. */
export interface PhaseFiles {
  /** Before the phase. */
  readonly parent: Files;
  /** After it. */
  readonly after: Files;
  /** With combined copies at the elder's path; absent where nothing needs to be gathered. */
  readonly gather?: Files;
  readonly groups: readonly Group[];
  /** Paths of facades in `after`. */
  readonly facades: ReadonlySet<string>;
  /** For a blob: the same text with one blank line more, for parents that must not hold the identical blob. */
  readonly marked: ReadonlyMap<string, string>;
}

export interface Subjects {
  readonly gather: string;
  readonly move: string;
  readonly edit: string;
  readonly facade: string;
  /** @param what what this side commit does, e.g. "git mv the younger copies to the elders' paths" */
  readonly side: (what: string) => string;
}
