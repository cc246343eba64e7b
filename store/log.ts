import type { Run } from '../src/git/run.ts';
import type { LogSlice } from './parts/log.ts';
import type { Slice } from './slice.ts';

export type { Run };

/** Git commands kept for reading; older ones are forgotten, so that nothing grows without end. */
const KEPT = 1000;

export const logSlice: Slice<LogSlice> = update => ({
  runs: [],
  runCount: 0,
  logged: runs =>
    update(state => ({
      runs: [...state.runs, ...runs].slice(-KEPT),
      runCount: state.runCount + runs.length,
    })),
});
