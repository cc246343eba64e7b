import { added, total } from '../history/total.ts';
import type { ReportData, ReportPhase } from './types.ts';

export interface Shares {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/** Kept and restored of a phase: the numbers it was committed with, else the sum of its files in the rehearsal. */
export function phaseShares({ proof, status }: ReportPhase): Shares {
  const { lines, kept = 0, restored = 0 } = status;
  return lines === undefined ? sharesOf(total(proof)) : { lines, kept, restored };
}

export function totalShares({ phases }: ReportData): Shares {
  return sharesOf(added(phases.map(phaseShares)));
}

const sharesOf = ({ lines, kept, restored }: Shares): Shares => ({ lines, kept, restored });
