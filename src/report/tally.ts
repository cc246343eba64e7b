import type { ReportData, ReportPhase } from './types.ts';

export interface Shares {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/** Kept and restored of a phase: the numbers it was committed with, else the sum of its files in the rehearsal. */
export function phaseShares({ proof, status }: ReportPhase): Shares {
  const { lines, kept = 0, restored = 0 } = status;
  return lines === undefined ? sum(proof) : { lines, kept, restored };
}

export function totalShares({ phases }: ReportData): Shares {
  return sum(phases.map(phaseShares));
}

function sum(parts: readonly Shares[]): Shares {
  return parts.reduce(
    (total, { lines, kept, restored }) => ({
      lines: total.lines + lines,
      kept: total.kept + kept,
      restored: total.restored + restored,
    }),
    { lines: 0, kept: 0, restored: 0 },
  );
}
