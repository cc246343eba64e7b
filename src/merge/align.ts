/** Line numbers, from 0, of two lines that stand on one row; one of them may be missing. */
export type Pair = readonly [left: number | undefined, right: number | undefined];

/** Pairs of lines that are compared at most; beyond it lines are put side by side from the top. */
const MOST = 20_000;

/**
 * Puts the lines of two versions of one place side by side, in order, so that lines with the most words in common
 * share a row. Each line of the shorter version stands beside one of the longer, so the rows are as many as the lines
 * of the longer one.
 */
export function align(left: readonly string[], right: readonly string[]): Pair[] {
  if (left.length > right.length) return align(right, left).map(([r, l]) => [l, r]);
  const place = left.length * right.length > MOST ? left.map((_, at) => at) : places(left, right);
  const rows: Pair[] = right.map((_, at) => [undefined, at]);
  place.forEach((row, at) => {
    rows[row] = [at, row];
  });
  return rows;
}

/** For each of the fewer lines the one of the many beside it: the places with the greatest sum of likeness. */
function places(few: readonly string[], many: readonly string[]): number[] {
  const words = { few: few.map(wordsOf), many: many.map(wordsOf) };
  const width = many.length + 1;
  // best[f * width + m]: the greatest sum for the lines from f on when they stand at m or later.
  const best = new Float64Array((few.length + 1) * width).fill(-1, 0, few.length * width);
  const beside = (f: number, m: number): number =>
    likeness(words.few[f]!, words.many[m]!) + best[(f + 1) * width + m + 1]!;
  for (let f = few.length - 1; f >= 0; f -= 1)
    for (let m = many.length - (few.length - f); m >= f; m -= 1)
      best[f * width + m] = Math.max(beside(f, m), best[f * width + m + 1]!);
  let m = -1;
  return few.map((_, f) => {
    m += 1;
    while (beside(f, m) < best[f * width + m]!) m += 1;
    return m;
  });
}

function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)?.sort() ?? [];
}

/** Twice the common words over all words (Dice's coefficient), on sorted words. Two blank lines are a little alike. */
function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 0.1;
  let common = 0;
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    if (left[l] === right[r]) {
      common += 1;
      l += 1;
      r += 1;
    } else if (left[l]! < right[r]!) l += 1;
    else r += 1;
  }
  return (2 * common) / (left.length + right.length);
}
