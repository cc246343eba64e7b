/**
 * The lines by which a text can be told from others: without their indentation, and without what stands in many files whatever
 * they come from: lone brackets, imports, and the comment at the head in which licences stand.
 */
export function tellingLines(text: string): string[] {
  const lines = text.split('\n').map(line => line.trim());
  return lines.slice(headEnd(lines)).filter(line => line.length > 3 && WORD.test(line) && !IMPORT.test(line));
}

const WORD = /[\p{L}\p{N}]{2}/u;
const IMPORT =
  /^(import\b|from\s+\S+\s+import\b|export\s+(\*|\{[^}]*\})\s+from\b|#\s*include\b|using\s+[\w.:]+;|(const|let|var)\s.*=\s*require\(|require(_relative)?\b|package\s|namespace\s|(pub\s+)?(use|mod)\s|@import\b|\}\s*from\s)/;
const COMMENT = /^(#|\/\/|\/\*|\*|--|;|<!--|"""|'''|%)/;

/** Where the comment at the head of a file ends. */
function headEnd(lines: readonly string[]): number {
  let at = 0;
  while (at < lines.length && (lines[at] === '' || COMMENT.test(lines[at]!))) at += 1;
  return at === lines.length ? 0 : at;
}

/** How much two texts have in common, counted in telling lines, whatever their order. */
export interface Common {
  /** Lines in common. */
  readonly lines: number;
  /** Share of the source's, and of the other text's. */
  readonly ofSource: number;
  readonly ofText: number;
}

export function common(source: readonly string[], text: readonly string[]): Common {
  const counts = new Map<string, number>();
  for (const line of source) counts.set(line, (counts.get(line) ?? 0) + 1);
  let lines = 0;
  for (const line of text) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    lines += 1;
  }
  const share = (all: number) => (all === 0 ? 0 : lines / all);
  return { lines, ofSource: share(source.length), ofText: share(text.length) };
}
