import type { Sides } from '../types.ts';

/**
 * Both sides added lines where the base has none, and the lines of one are part of the other's, in one piece:
 * the longer addition holds both. Lines of punctuation alone say too little to be taken for the same addition.
 * @returns the side whose lines are the answer.
 */
export function identicalAdditions({
  base,
  left,
  right,
}: Sides<readonly string[]>): 'left' | 'right' | undefined {
  if (base.length > 0) return undefined;
  const longer = left.length >= right.length ? 'left' : 'right';
  const [whole, part] = longer === 'left' ? [left, right] : [right, left];
  if (!part.some(line => /[\p{L}\p{N}]/u.test(line))) return undefined;
  const last = whole.length - part.length;
  for (let start = 0; start <= last; start += 1)
    if (part.every((line, at) => line === whole[start + at])) return longer;
  return undefined;
}
