import type { Progress } from '../../src/session/types.ts';

/** What runs in the background. */
export interface WorkSlice {
  /** Jobs under way. */
  readonly busy: number;
  /** What the oldest of them does, once it takes longer than a blink. */
  readonly slow: string | undefined;
  /** How far the session is with what it does, where it says so. */
  readonly progress: Progress | undefined;
  setProgress(progress: Progress | undefined): void;
  /** Gives up what the session does. Says whether there was anything to give up. */
  cancel(): boolean;
  /** Runs a job and counts it. A failure becomes a toast and `undefined`. */
  work<T>(label: string, job: () => Promise<T>): Promise<T | undefined>;
}
