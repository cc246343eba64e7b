import type { Landing } from '../session/types.ts';
import { phaseShares } from './tally.ts';
import type { ReportPhase } from './types.ts';

/** One way of landing, and what it costs: over one phase or over several. */
export interface Way {
  readonly way: Landing['way'];
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
  /** Lines that are blamed on the landing itself. */
  readonly lost: number;
  /** Lines that are blamed on whoever made the copy, where another way of landing gives them back to their author. */
  readonly copied: number;
}

/** The ways of landing these phases, each with its costs summed up. A phase without a forecast adds nothing. */
export function ways(phases: readonly ReportPhase[]): Way[] {
  const sums = new Map<Landing['way'], Way>();
  for (const phase of phases) {
    const { lines } = phaseShares(phase);
    const best = Math.max(0, ...phase.landing.map(({ restored }) => restored));
    for (const { way, kept, restored, lines: own = lines } of phase.landing) {
      const sum = sums.get(way) ?? { way, lines: 0, kept: 0, restored: 0, lost: 0, copied: 0 };
      const lost = own - kept;
      sums.set(way, {
        way,
        lines: sum.lines + own,
        kept: sum.kept + kept,
        restored: sum.restored + restored,
        lost: sum.lost + lost,
        copied: sum.copied + Math.max(0, best - restored - lost),
      });
    }
  }
  return [...sums.values()];
}
