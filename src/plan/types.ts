import type { Given } from './document/given.ts';

/** The words of a plan: what the document says, and what that means on the files of a repository. */

/** One instruction of the document, as written. */
export interface Step {
  /** Its name everywhere: `2.1` = phase 2, first step; `D3` = the diagnosis, third statement. */
  readonly id: string;
  readonly phase: number;
  /** 1-based line of the document. */
  readonly line: number;
  /** The words of the document, without list marker, on one line. */
  readonly text: string;
}

/** A numbered part of the document. Becomes at most two commits on the main line, and with the linear style up to four. */
export interface Phase {
  readonly number: number;
  readonly title: string;
  readonly line: number;
  readonly steps: readonly Step[];
  /** No phase of the plan: what it asks for outside of its phases. */
  readonly outside?: true;
}

/** What became of a line of the document that is not an operation. */
export interface Remark {
  readonly line: number;
  readonly text: string;
  /** Why it is context: `heading`, `statement of what exists`, `rationale`, `example`, `repeats 2.1`… */
  readonly why: string;
}

export interface Plan {
  readonly title: string;
  readonly path: string;
  readonly phases: readonly Phase[];
  /** Lines that were understood not to be instructions. */
  readonly context: readonly Remark[];
  /** Lines that were not understood. */
  readonly unread: readonly Unread[];
  /** Lines that name what is there and were understood, and of which nothing was made, with the reason. */
  readonly notTaken: readonly NotTaken[];
}

/** A line of the document that was not understood. */
export interface Unread {
  readonly line: number;
  /** Its last line, where it goes over several. */
  readonly until?: number;
  readonly text: string;
}

/** The same of one that was understood, and of which nothing was made. */
export interface NotTaken extends Unread {
  readonly reason: string;
  /** Nothing is left to a person: the document says why, or other lines deal with what it names. */
  readonly settled?: true;
}

/**
 * How sure the reader is. `sure`: that it is an instruction, which file is meant, and where it goes are each borne out, and nothing
 * speaks against it; `likely`: one of the three rests on a hint; `unclear`: something speaks against it.
 */
export type Certainty = 'sure' | 'likely' | 'unclear';

/** What speaks for or against an operation: a line of the document, and what it or the repository says. */
export interface Evidence {
  readonly line: number;
  readonly says: string;
}

export type OperationKind =
  | 'move'
  | 'merge'
  | 'delete'
  | 'copy'
  | 'create'
  | 'facade'
  | 'rewrite'
  | 'remove-directory'
  | 'manual';

/** A step made concrete on one file (or one directory, for `remove-directory`). Paths are repository paths: `/`, no leading `./`. */
export interface Operation {
  /** Stable for one plan on one tree: `step:from` (or `step:to` where there is no source). */
  readonly id: string;
  readonly kind: OperationKind;
  /** Its source as the repository has it when the plan is read, in whatever phase. */
  readonly from?: string;
  /** Where earlier phases leave the source, where they move it: the phase of this one starts from there. */
  readonly at?: string;
  /** Where the file goes. For a facade: the place it forwards to (`from` is the facade itself). */
  readonly to?: string;
  /** For `delete`: the copy that stays. */
  readonly survivor?: string;
  readonly step: string;
  readonly phase: number;
  readonly line: number;
  /** All lines of the document that say the same. */
  readonly lines: readonly number[];
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** What it rests on, where it is `likely`: each a question that has no better answer. */
  readonly hints?: readonly string[];
  /** For `create`: what the document says that the file holds. */
  readonly given?: Given;
  /** Nobody but the person's own helper reads it so. */
  readonly helper?: true;
  /** No step names its file: it is left in a folder that this step removes, and what becomes of it is a question. */
  readonly left?: true;
  /** Other destinations the document offers ("a or b"). */
  readonly alternatives?: readonly string[];
  /** The document says "if needed", "if any", "optional". */
  readonly conditional?: boolean;
}

export type Severity = 'error' | 'warning' | 'note';

export type Correction =
  | { readonly kind: 'retarget'; readonly to: string }
  | { readonly kind: 'source'; readonly from: string }
  | { readonly kind: 'become'; readonly operation: OperationKind }
  | { readonly kind: 'skip' };

export type FindingCode =
  | 'source-missing'
  | 'destination-exists'
  | 'destination-named-differently'
  | 'content-already-elsewhere'
  | 'not-a-duplicate'
  | 'module-shadowed-by-package'
  | 'module-package-clash'
  | 'alternative'
  | 'conditional'
  | 'ambiguous'
  | 'glob-without-match'
  | 'unnamed-files'
  | 'destination-used-twice'
  | 'chained-move'
  | 'order-dependent'
  | 'case-only-rename'
  | 'not-yet-a-facade'
  | 'already-a-facade'
  | 'plan-versus-phases'
  | 'contradiction'
  | 'already-done'
  | 'outside-repository'
  | 'bad-path'
  | 'untracked-source'
  | 'ignored-source'
  | 'symbolic-link'
  | 'submodule'
  | 'does-not-parse'
  | 'defined-twice'
  | 'tests-should-move'
  | 'comes-with-a-cut'
  | 'import-cycle'
  | 'facade-in-use'
  | 'not-understood'
  /** A correction or an answer of the user's helper names what is not there. */
  | 'correction-lost'
  | 'reader-disagrees'
  | 'reader-refused';

export interface TreeEntry {
  /** Git mode: `100644`, `100755`, `120000` (link), `160000` (submodule). */
  readonly mode: string;
  /** Object id of the content. */
  readonly blob: string;
}

/** The files of one commit. `git/` makes it, everybody reads it. */
export interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Texts of these paths, decoded as UTF-8; paths that are absent or binary are absent from the answer. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
