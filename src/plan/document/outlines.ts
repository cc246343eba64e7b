import type { Fence } from './fences.ts';

/** What a line starts with, up to the first letters: marks of lists, quotes, headings and tables, numbers, boxes. */
const START = /^\P{L}*\p{L}{1,3}/u;
const CODE_FENCE = /`{3}|~{3}/;
/** A line that may be the second of a table. */
export const DELIMITERS = /^(?=.*-)(?=.*[|:])[\s>*+\-\d.):|]+$/;
const ANGLE = /[<>]/;
/** A line that may open a block of HTML. */
const HTML = /^[^\p{L}<]*</u;

/**
 * The lines as far as a parser of blocks needs them: a line is cut behind its first letters, what stands in fences is left out.
 * Tables are kept whole, and in documents with HTML the lines that may end a block of it. As many lines as came in, and the blocks are the same.
 */
export function outlines(lines: readonly string[], fences: readonly Fence[]): string[] {
  const html = lines.some(line => line.includes('<') && HTML.test(line));
  const short = lines.map(line => ((html && ANGLE.test(line)) || CODE_FENCE.test(line) ? line : cut(line)));
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    let table = false;
    for (; end < lines.length && lines[end]!.trim() !== ''; end++) table ||= DELIMITERS.test(lines[end]!);
    if (table) for (let at = start; at < end; at++) short[at] = lines[at]!;
    start = end;
  }
  for (const { start, end, closed } of fences)
    for (let line = start + 1; line < (closed ? end : end + 1); line++) short[line - 1] = '';
  return short;
}

function cut(line: string): string {
  return START.exec(line)?.[0] ?? line;
}
