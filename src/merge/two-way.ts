import type { Part } from './cut.ts';
import type { Change } from './types.ts';

/**
 * Cuts two texts without a known base: every difference is a conflict over nothing, and what is equal counts as
 * nobody's change.
 * @param length lines of the left text
 */
export function twoWay(changes: readonly Change[], length: number): Part[] {
  const parts: Part[] = [];
  let [left, right] = [0, 0];
  const leave = (by: 'both' | 'conflict', ofLeft: number, ofRight: number): void => {
    const at = {
      base: { start: 0, end: 0 },
      left: { start: left, end: left + ofLeft },
      right: { start: right, end: right + ofRight },
    };
    if (ofLeft + ofRight > 0) parts.push({ by, at });
    left = at.left.end;
    right = at.right.end;
  };
  for (const { fromStart, fromCount, toCount } of changes) {
    leave('both', fromStart - left, fromStart - left);
    leave('conflict', fromCount, toCount);
  }
  leave('both', length - left, length - left);
  return parts;
}
