/** What a reorganization already made did to history. */

/** Why default blame stops at the commit that added a file. */
export type Why =
  /** The elder stood on when the file was added: a copy, and git's blame looks for no copies. */
  | 'elder-stayed'
  /** What stood on at the elder's path only hands on: a facade hides the rename. */
  | 'facade-left'
  /** The elder went in the same commit, but less than half of it is alike. */
  | 'too-different'
  /** The elder went in a commit before. */
  | 'elder-gone-before'
  /** The file was taken away and came back. */
  | 'came-back'
  /** The destination existed: the text came into a file that has a past of its own. */
  | 'destination-existed'
  /** A copy from before the range, whose elder was removed in it, or made a facade. */
  | 'copied-before'
  /** Git saw a rename from another file, or none among too many. */
  | 'other-rename';

/** How sure it is that a file came from its source. */
export type Sureness = 'sure' | 'likely' | 'unclear';

/** A file whose lines stop at the commit that brought them there, and the file that they came from. */
export interface Pair {
  /** Stable name, from both ends: path, source and the commit that copied. */
  readonly id: string;
  /** Where the file is at the end. */
  readonly path: string;
  /** Where it was brought to, where it has moved on since. */
  readonly via: string;
  readonly source: string;
  /** The commit that brought the lines there, and its subject. */
  readonly commit: string;
  readonly subject: string;
  /** The commit in which the source stood last before that. */
  readonly at: string;
  readonly why: Why;
  readonly sureness: Sureness;
  /** What speaks for it, in words. */
  readonly evidence: readonly string[];
  /** Other files that it could as well have come from. */
  readonly alternatives: readonly string[];
  /** Share of the source's telling lines that came over, and of the file's that came from there, 0 to 1. */
  readonly keptOfSource: number;
  readonly ofFile: number;
  /** Line numbers at the end, from 1, that blame gives to `commit` and that the source had. */
  readonly lost: readonly number[];
  /** Of a text that came into a file that was there: the source's lines that came over, from 1. */
  readonly only?: readonly number[];
  /** The commit is named in `.git-blame-ignore-revs`: of a copy that gives no line back. */
  readonly ignored?: true;
  /** The source is there still at the end. */
  readonly copyLeft: boolean;
  /** What is there only hands on. */
  readonly facadeLeft: boolean;
  /** Commits since that touched one of the two only. */
  readonly sinceSource: number;
  readonly sinceFile: number;
}

/** One file at the end that a commit of the range added, or that took another one's text in. */
export interface AuditedFile {
  readonly path: string;
  /** The commit that added it. */
  readonly commit: string;
  /** `kept`: blame goes on to the source. `new`: no source was found. `unread`: binary, a link, a submodule, or not here. */
  readonly state: 'kept' | 'lost' | 'new' | 'unread';
  /** Absent: a file. The history of a submodule is its own, a link has one line. */
  readonly what?: 'submodule' | 'link';
  readonly source?: string;
  readonly lines: number;
  readonly lost: number;
  readonly pairs: readonly Pair[];
}

export interface Folder {
  readonly path: string;
  readonly files: number;
  readonly kept: number;
  readonly lost: number;
  readonly lines: number;
}

export interface Audit {
  readonly from: string;
  readonly to: string;
  readonly commits: number;
  /** Said where the range was not named: how it was found. */
  readonly guess?: string;
  readonly files: readonly AuditedFile[];
  readonly folders: readonly Folder[];
  /** Lines that lost their author. */
  readonly lost: number;
}
