import type { ReportData, ReportPhase } from './types.ts';

export interface Shares {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/** Kept and restored of a phase: of its files where they were measured, else the numbers it was committed with. */
export function phaseShares({ proof, status }: ReportPhase): Shares {
  if (proof.length === 0) {
    return { lines: status.lines ?? 0, kept: status.kept ?? 0, restored: status.restored ?? 0 };
  }
  return sum(proof);
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
