/**
 * Share of lines two texts have in common, 0 to 1, regardless of order: twice the common lines over all lines.
 * Cheap enough for every candidate; blank lines do not count.
 */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const a = lines(left);
  const b = lines(right);
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of b) {
    const left = counts.get(line) ?? 0;
    if (left > 0) {
      counts.set(line, left - 1);
      common += 1;
    }
  }
  return (2 * common) / (a.length + b.length);
}

function lines(text: string): string[] {
  return text.split('\n').flatMap(line => line.trimEnd() || []);
}
