import type { ChangedFile } from '../git/calls/show.ts';
import type { Change } from '../merge/types.ts';
import type { Colours } from '../references/colours/types.ts';
import type { Parses } from '../references/syntax.ts';

/** What the language of a file says of a text. */
export interface Syntax {
  /** Absent where nothing here can tell. */
  readonly parses?: Parses;
  /** Absent where no grammar is there for it. */
  readonly colours?: Colours;
}

/** A file before and after a phase. */
export interface FileChange {
  readonly path: string;
  /** Where it comes from, where that is elsewhere. */
  readonly from?: string;
  /** Absent: it was not there, or is no text. */
  readonly before?: string;
  readonly after?: string;
  readonly changes: readonly Change[];
}

/** A commit, for reading. */
export interface ShownCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly mail: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** The whole message, line by line. */
  readonly message: readonly string[];
  readonly files: readonly ChangedFile[];
}
