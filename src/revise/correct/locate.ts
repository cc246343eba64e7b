import type { Correction, Located, PlanLine } from './types.ts';

/** A line of a document, so that it is found again in an edited one. @param line from 1 */
export function planLine(lines: readonly string[], line: number): PlanLine {
  const text = (lines[line - 1] ?? '').trim();
  const equal = lines.flatMap((other, index) => (other.trim() === text ? [index + 1] : []));
  return { line, text, ordinal: equal.indexOf(line), among: equal.length };
}

/**
 * Finds the lines of corrections in a document that may have been edited since: the line with the same words, the one at the same
 * place among equals. Those whose line is gone, or does not stand among as many equals any more, are `lost`.
 */
export function locate(
  lines: readonly string[],
  corrections: readonly Correction[],
): { readonly found: readonly Located[]; readonly lost: readonly Correction[] } {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    places.set(text, [...(places.get(text) ?? []), index + 1]);
  }
  const found: Located[] = [];
  const lost: Correction[] = [];
  for (const correction of corrections) {
    const { text, ordinal, among } = correction.at;
    const equal = places.get(text) ?? [];
    const line = equal[ordinal];
    if (line === undefined || equal.length !== among) lost.push(correction);
    else found.push({ ...correction, line });
  }
  return { found, lost };
}
