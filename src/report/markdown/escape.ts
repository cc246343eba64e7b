import { visible } from '../visible.ts';

/**
 * Untrusted words in a code span. A forge looks for mentions, issue numbers and words that close
 * issues in running text, but not in code.
 */
export function code(words: string): string {
  const line = visible(words.replace(/\s+/g, ' ').trim());
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A table with a head. Cells are Markdown of one line; a bar in them, in code too, is escaped here. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  numbers: ReadonlySet<number> = new Set(),
): string {
  const rule = head.map((_, column) => (numbers.has(column) ? '---:' : '---'));
  return [head, rule, ...rows]
    .map(cells => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

/** A part that is folded away at first. `summary` is Markdown without block parts. */
export function folded(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n</details>\n`;
}
