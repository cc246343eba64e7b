import type { Run } from '../src/git/run.ts';
import type { Slice } from './slice.ts';

export type { Run };

/** Git commands kept for reading; older ones are forgotten, so that nothing grows without end. */
const KEPT = 1000;

export interface LogSlice {
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** How many there were altogether. */
  readonly runCount: number;
  logged(runs: readonly Run[]): void;
}

export const logSlice: Slice<LogSlice> = update => ({
  runs: [],
  runCount: 0,
  logged: runs =>
    update(state => ({
      runs: [...state.runs, ...runs].slice(-KEPT),
      runCount: state.runCount + runs.length,
    })),
});
