import type { FacadeStyle } from './facade/types.ts';

/** Who names a file, and what becomes of that when files move. */

/** The files that names are resolved against, and where the roots of Python's module names lie. */
export interface World {
  /** Repository paths of all files. */
  readonly paths: ReadonlySet<string>;
  /** Directories on Python's search path: `src`, and `` for the repository itself. First match wins. Other languages find their own. */
  readonly roots: readonly string[];
}

/** One simultaneous map of a phase: the path now → the path then, `null` where the file goes without successor. Paths not in it stay. */
export type Moves = ReadonlyMap<string, string | null>;

/** A text and where it stands. The same path may come several times (copies of several ages). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type ReferenceKind =
  | 'import'
  | 'string'
  | 'notebook'
  | 'configuration'
  | 'path'
  | 'document'
  | 'comment';

/** One place that names a file which the moves touch. Offsets are UTF-16 indexes into the text given. */
export interface Reference {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  /** The words as they stand. */
  readonly text: string;
  /** The file that is named now. */
  readonly target: string;
  readonly decision: 'rewritten' | 'left' | 'asked';
  readonly reason: string;
  /** The words that take their place, where rewritten. */
  readonly replacement?: string;
}

/** What rewriting made of one text. */
export interface Rewritten {
  readonly path: string;
  /** Where the text stands afterwards. */
  readonly to: string;
  readonly text: string;
  readonly changed: boolean;
  readonly references: readonly Reference[];
}

export interface RewriteOptions {
  /** Also Markdown links and code spans. Default false. */
  readonly documents?: boolean;
  /** Texts that are known besides and not rewritten: what a project says of itself, what stands beside a file. */
  readonly around?: readonly SourceFile[];
  /** Places of files that move at which something stays that hands on to the new place. */
  readonly facades?: ReadonlySet<string>;
  /** What these are like; `plain` ones say that they moved as soon as they are loaded. */
  readonly facadeStyle?: FacadeStyle;
  /** What is in the rewritten texts will be asked, as a proof does: it is read at once, while that is cheap. */
  readonly proved?: boolean;
}
