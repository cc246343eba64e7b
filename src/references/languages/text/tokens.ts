/** A piece of a text that may be a path or a dotted name. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Whether quotes stand around exactly these words. */
  readonly quoted: boolean;
}

const SEPARATOR = '\\s"\'`=,;()\\[\\]{}<>|&';
const WORDS = new RegExp(
  `(?<![^${SEPARATOR}:])((?:\\$\\{\\{[^}]*\\}\\}|\\$\\{[^}]*\\}|\\$\\([^)|&;"']{0,60}\\)|<rootDir>|[^${SEPARATOR}:])+)`,
  'gu',
);
/** What may stand in front of a name: an option of one letter, `-rlist.txt`; in a reference of Sphinx a sign, `` `~a.b` ``. */
const OPTION = /^-[A-Za-z](?=[\w.])/;
const SIGN = /^[~!](?=\p{L}\w*(?:\.\w+)+$)/u;
const QUOTED = /(["'`])((?:(?!\1)[^\n\\]){1,400})\1/g;
/** What is filled in by an expression or a command, and the words that it may hold itself: `${{ hashFiles('a/b.txt') }}`, `$(git add a/b)`. */
const FILLED: readonly (readonly [whole: RegExp, words: RegExp])[] = [
  [/\$\{\{[^}]{0,300}\}\}/g, /(?<=["'])[^\s"'`]+(?=["'])/g],
  [/\$\([^()\n]{1,300}\)/g, /(?<=\s)[^\s"'`=,;()|&<>]+/g],
];

/**
 * The words of a text that hold a slash or a dot: between quotes as a whole where there is no space in them, else
 * cut at spaces and at the signs that paths do not hold. A variable (`$X`, `${X}`, `${{ x }}`, `<rootDir>`) stays with its path.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const covered: [number, number][] = [];
  for (const match of text.matchAll(QUOTED)) {
    const value = match[2]!;
    // What begins with a bracket that closes stands behind a quote that closes: `"$(dirname "$0")/.."`.
    if (/[\s"'`=]|^[)\]}]/.test(value) || !/[[\]{}(),]/.test(value) || !/[/.]/.test(value)) continue;
    // `"a.b:make()"`: the name of a module, and a call of what it has.
    if (/^[\w.]+:[A-Za-z_]\w*\(/.test(value)) continue;
    // A list in one string, but for the alternatives of a pattern.
    if (value.replace(/\{[^{}]*\}|\([^()]*\)/g, '').includes(',')) continue;
    const start = match.index + 1;
    found.push({ start, end: start + value.length, value, quoted: true });
    covered.push([start, start + value.length]);
  }
  let next = 0;
  for (const match of text.matchAll(WORDS)) {
    const lead = /[`<]/.test(text[match.index - 1] ?? '') ? SIGN : OPTION;
    const start = match.index + (lead.exec(match[1]!)?.[0].length ?? 0);
    while (next < covered.length && covered[next]![1] <= start) next++;
    if (next < covered.length && covered[next]![0] <= start) continue;
    const whole = match[1]!.replace(/[.!?]+$/, '').replace(/\\+$/, '');
    const value = whole.replace(lead, '');
    if (!/[/.]/.test(value)) continue;
    const end = match.index + whole.length;
    const quoted = /["'`]/.test(text[start - 1] ?? '') && text[end] === text[start - 1];
    found.push({ start, end, value, quoted });
  }
  const known = new Set(found.map(({ start }) => start));
  for (const [filled, words] of FILLED)
    for (const { 0: whole, index } of text.matchAll(filled))
      for (const { 0: value, index: at } of whole.matchAll(words)) {
        const start = index + at;
        if (/[/.]/.test(value) && !known.has(start))
          found.push({ start, end: start + value.length, value, quoted: false });
      }
  return found.sort((a, b) => a.start - b.start);
}
