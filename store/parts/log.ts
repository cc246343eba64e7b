import type { Run } from '../../src/git/run.ts';

export interface LogSlice {
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** How many there were altogether. */
  readonly runCount: number;
  logged(runs: readonly Run[]): void;
}
