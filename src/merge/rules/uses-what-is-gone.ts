import type { Sides } from '../types.ts';

/**
 * Whether one side wrote lines with a word of the common text that the other side took out there: a variable that one renamed
 * and the other uses once more, say. Then both changes together say what neither meant.
 */
export function usesWhatIsGone({ base, left, right }: Sides<readonly string[]>): boolean {
  return uses(base, left, right) || uses(base, right, left);
}

function uses(base: readonly string[], own: readonly string[], other: readonly string[]): boolean {
  const kept = words(own);
  const known = new Set(base);
  const written = words(other.filter(line => !known.has(line)));
  return [...words(base)].some(word => !kept.has(word) && written.has(word));
}

function words(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap(line => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []));
}
