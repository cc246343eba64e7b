import type { Histories } from '../../src/after/looked.ts';
import type { Blame } from '../../src/history/types.ts';
import type { Leftover } from '../../src/references/leftover.ts';
import type { Reference } from '../../src/references/types.ts';
import type { Divergence, FileChange, Preview, Session, ShownCommit } from '../../src/session/types.ts';

export interface BlamedText {
  readonly text: string;
  readonly blame: Blame;
}

export type PathHistory = Awaited<ReturnType<Session['history']>>;

/** What is read in the background, by kind. */
export interface Loadable {
  readonly divergence: Divergence;
  readonly blame: BlamedText;
  readonly history: PathHistory;
  readonly references: readonly Reference[];
  readonly named: readonly Reference[] | undefined;
  readonly leftovers: readonly Leftover[];
  readonly histories: Histories;
  readonly commit: ShownCommit;
  readonly change: FileChange;
  readonly preview: Preview;
}

export type Load<T> =
  | { readonly state: 'ready'; readonly value: T; readonly stale?: boolean }
  | { readonly state: 'failed'; readonly message: string; readonly stale?: boolean };

/** Something the screen would like to show. `of` is an operation, a path, or `commit:path`; empty for the whole plan. */
export interface Request {
  readonly kind: keyof Loadable;
  readonly of: string;
  /** It may go through the whole repository: it waits until the cursor rests. */
  readonly long?: true;
  readonly read: (session: Session) => Promise<Loadable[keyof Loadable]>;
}

export interface LoadSlice {
  readonly loads: ReadonlyMap<string, Load<Loadable[keyof Loadable]>>;
  /** Reads what is not there yet, in the background; a later call takes the place of one that has not started. */
  want(requests: readonly Request[]): void;
  /** Everything read so far is out of date: it stays on screen until the new answer is there. */
  outdate(): void;
}
