/** A word or a sign of a Java or Kotlin text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PIECES =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|`[^`\n]+`|[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*|\S/gu;

/**
 * Cuts a text into words and signs, comments left out.
 * @returns `strings`: the spans of their contents; `head`: where the first word stands, after all comments before it
 */
export function tokensOf(text: string) {
  const tokens: Token[] = [];
  const strings: { start: number; end: number }[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const end = index + piece.length;
    if (piece.startsWith('//') || piece.startsWith('/*')) continue;
    if (piece.startsWith('"')) {
      const quotes = piece.startsWith('"""') ? 3 : 1;
      strings.push({ start: index + quotes, end: end - quotes });
      tokens.push({ text: '""', start: index, end });
    } else tokens.push({ text: piece, start: index, end });
  }
  return { tokens, strings, head: tokens[0]?.start ?? text.length };
}
