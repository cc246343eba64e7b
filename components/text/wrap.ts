import { drawable, slice, width } from './cells.ts';

/**
 * Breaks a text into lines of at most `columns`, at spaces where there are any, but not before a per cent sign; a longer word is
 * cut.
 * Returns at least one line.
 */
export function wrap(text: string, columns: number): string[] {
  const limit = Math.max(1, columns);
  const lines: string[] = [];
  let line = '';
  for (let word of drawable(text).split(/ (?!%)/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (width(joined) <= limit) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    while (width(word) > limit) {
      const head = slice(word, 0, limit).trimEnd() || word.slice(0, 1);
      lines.push(head);
      word = word.slice(head.length);
    }
    line = word;
  }
  lines.push(line);
  return lines;
}
