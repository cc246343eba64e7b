import type { Correction } from '../revise/correct/types.ts';

/** Whether two corrections are about the same: the later takes the place of the earlier. */
export function sameSubject(a: Pick<Correction, 'at' | 'of'>, b: Pick<Correction, 'at' | 'of'>): boolean {
  return a.at.text === b.at.text && a.at.ordinal === b.at.ordinal && a.of === b.of;
}
