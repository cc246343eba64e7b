import type { Fence } from './fences.ts';

/** Characters of a line that decide what block it belongs to. */
const ENOUGH = 40;
/** A line with one of these is kept whole: tables, HTML and its ends, quotes in the middle. */
const SPECIAL = /[|<>]/;

/**
 * The lines as far as a parser of blocks needs them: long lines of plain text are cut, what stands in fences is left out.
 * As many lines as came in, and the blocks are the same.
 */
export function outlines(lines: readonly string[], fences: readonly Fence[]): string[] {
  const short = lines.map(line =>
    line.length > ENOUGH && !SPECIAL.test(line) ? line.slice(0, ENOUGH).trimEnd() : line,
  );
  for (const { start, end, closed } of fences)
    for (let line = start + 1; line < (closed ? end : end + 1); line++) short[line - 1] = '';
  return short;
}
