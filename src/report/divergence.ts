import type { Divergence } from '../session/types.ts';
import { hunksBetween } from './hunks.ts';
import type { ReportDivergence } from './types.ts';

/** The elder beside each younger copy. Empty where there is only one copy. */
export function reportDivergence(operation: string, divergence: Divergence): ReportDivergence[] {
  const { copies, classification, lineage, differing, mechanical, onlyIn } = divergence;
  const left = copies.find(({ elder }) => elder) ?? copies[0];
  if (!left) return [];
  const base = lineage?.base.kind ?? 'none';
  return copies
    .filter(copy => copy !== left)
    .map(right => {
      const hunks = hunksBetween(left.text, right.text);
      const facts = { operation, classification, base, differing, mechanical, onlyIn };
      return { ...facts, left: left.path, right: right.path, ...(hunks && { hunks }) };
    });
}
