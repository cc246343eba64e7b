import type { Unfinished } from '../../src/decisions/types.ts';
import type { NotTaken, Unread } from '../../src/plan/types.ts';
import type { Overview } from '../../src/session/types.ts';

/** What the plan says and where it stands: the session's own account of it. */
export interface OverviewSlice {
  readonly title: string;
  readonly planPath: string;
  /** Lines of the document, the first at 0. */
  readonly planLines: readonly string[];
  /** Lines of the document that were not understood. */
  readonly unread: readonly Unread[];
  /** Lines that were understood, and of which nothing was made. */
  readonly notTaken: readonly NotTaken[];
  /** What is left to a person besides steps and lines. */
  readonly apart: readonly Unfinished[];
  readonly overview: Overview;
  /** Takes the session's account anew. */
  refresh(): void;
}
