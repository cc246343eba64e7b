import type { Proof } from './types.ts';

/** Lines of several proofs together. */
export interface Sum {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
  /** Lines of copies that stand in no result. */
  readonly lost: number;
}

/** Sums of sums; what one of them lacks counts nothing. */
export function added(parts: readonly Partial<Sum>[]): Sum {
  const sum = { lines: 0, kept: 0, restored: 0, lost: 0 };
  for (const { lines = 0, kept = 0, restored = 0, lost = 0 } of parts) {
    sum.lines += lines;
    sum.kept += kept;
    sum.restored += restored;
    sum.lost += lost;
  }
  return sum;
}

export const total = (proofs: readonly Proof[]): Sum =>
  added(proofs.map(({ lines, kept, restored, lost = [] }) => ({ lines, kept, restored, lost: lost.length })));
