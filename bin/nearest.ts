/**
 * The name that was probably meant by a mistyped word: the one at the smallest edit distance, if that is at most a
 * third of the word and at most two.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bound = Math.min(2, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const name of names) {
    const distance = editDistance(word, name);
    if (distance < bound) {
      bound = distance;
      best = name;
    }
  }
  return best;
}

/** Insertions, removals, replacements and swaps of neighbours (optimal string alignment) that lead from one word to the other. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
