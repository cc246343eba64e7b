/** What two texts have in common, by lines and regardless of their order. Shares are 0 to 1. */
export interface Common {
  /** How many lines, each as often as both have it. */
  readonly shared: number;
  /** Twice the common lines over all lines. */
  readonly similarity: number;
  /** Common lines over those of the first text. */
  readonly kept: number;
}

/** Cheap enough for every candidate. */
export function common(first: readonly string[], second: readonly string[]): Common {
  const counts = new Map<string, number>();
  for (const line of first) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of second) {
    const left = counts.get(line) ?? 0;
    if (left > 0) {
      counts.set(line, left - 1);
      shared += 1;
    }
  }
  const all = first.length + second.length;
  return {
    shared,
    similarity: all === 0 ? 1 : (2 * shared) / all,
    kept: first.length === 0 ? 1 : shared / first.length,
  };
}

/** Share of lines two whole texts have in common; blank lines do not count. */
export function similarity(left: string, right: string): number {
  return left === right ? 1 : common(lines(left), lines(right)).similarity;
}

function lines(text: string): string[] {
  return text.split('\n').flatMap(line => line.trimEnd() || []);
}
