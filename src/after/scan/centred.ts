import type { Alike, Compared } from './alike.ts';

/**
 * The pairs with the eldest of several equal files standing for all of them: each of the others is its copy, and what is only alike
 * is compared with it.
 * @param birth when a path began
 */
export function centred(pairs: readonly Alike[], birth: (path: string) => number): Alike[] {
  const files = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const centres = new Map<string, Compared>();
  for (const file of files) {
    const now = centres.get(file.blob);
    if (!now || birth(file.path) < birth(now.path)) centres.set(file.blob, file);
  }
  const equal = files.flatMap((file): Alike[] => {
    const centre = centres.get(file.blob)!;
    return centre === file ? [] : [{ one: centre, other: file, similarity: 1 }];
  });
  const like = pairs
    .filter(({ one, other }) => one.blob !== other.blob)
    .map(({ one, other, similarity }) => ({
      one: centres.get(one.blob)!,
      other: centres.get(other.blob)!,
      similarity,
    }));
  return [...equal, ...like];
}
