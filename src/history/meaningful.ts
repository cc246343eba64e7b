/**
 * What a text says of its own, as lines without the blanks at their ends: blank lines, lines of signs only, imports and the
 * comment at the head of a file (a licence, as a rule) are what unrelated files have in common. A text with nothing else
 * is taken as it is.
 */
export function meaningful(text: string): string[] {
  const all = text.split('\n').map(line => line.trim());
  const own = withoutImports(all.slice(headLength(all))).filter(line => /[\p{L}\p{N}]/u.test(line));
  return own.length > 0 ? own : all.filter(line => line !== '');
}

/** The comment at the head ends with the first line that is none. One between marks ends with its second mark. */
function headLength(lines: readonly string[]): number {
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const block = BLOCKS.find(([open]) => line.startsWith(open));
    if (block) at = endOfBlock(lines, at, block);
    else if (line === '' || LINE_COMMENT.test(line)) at += 1;
    else break;
  }
  return at;
}

const LINE_COMMENT = /^(#(?!\s*(include|define|if|pragma|import|region))|\/\/|--|;|%|REM\b|dnl\b|<\?)/i;
const BLOCKS: readonly (readonly [open: string, close: string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['"""', '"""'],
  ["'''", "'''"],
  ['{-', '-}'],
  ['(*', '*)'],
  ['<#', '#>'],
  ['=begin', '=end'],
];

function endOfBlock(
  lines: readonly string[],
  start: number,
  [open, close]: readonly [string, string],
): number {
  if ((lines[start] ?? '').indexOf(close, open.length) >= 0) return start + 1;
  const end = lines.findIndex((line, at) => at > start && line.includes(close));
  // One that never ends is no comment.
  return end < 0 ? start + 1 : end + 1;
}

/** Statements that say only what a file needs, in the languages that have such; a list in brackets may go on over lines. */
const IMPORT =
  /^(import\b|from\s+\S+\s+import\b|export\s.*\bfrom\s+['"]|(const|let|var)\b[^=]*=\s*require\s*\(|require(_relative|_once)?\b|#\s*(include|import)\b|using\s|(pub(\(\w+\))?\s+)?use\s|@import\b|load\s*\(|source\s|\.\s+\S+\.sh\b)/;
/** Statements that say only where a file belongs. */
const PLACE = /^(package\s|(file-scoped\s+)?namespace\s|module\s[\w.]+;?$|(pub(\(\w+\))?\s+)?mod\s+\w+;)/;

function withoutImports(lines: readonly string[]): string[] {
  const rest: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (IMPORT.test(line)) at = endOfStatement(lines, at);
    else if (!PLACE.test(line)) rest.push(line);
  }
  return rest;
}

/** An import may go on over lines, up to the bracket that closes it. */
function endOfStatement(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(lines.length, start + LONGEST); at += 1) {
    const line = lines[at] ?? '';
    depth += (line.match(/[({]/g)?.length ?? 0) - (line.match(/[)}]/g)?.length ?? 0);
    if (depth <= 0) return at;
  }
  return start;
}

/** Lines after which an open bracket is no import any more. */
const LONGEST = 200;
