import { Shelf } from './shelf.ts';

/**
 * Parsers go down with the nesting of a text, and the native ones end the program when their stack does. What people and
 * generators write stays far below this; what is deeper is not parsed.
 */
const DEEPEST = 1000;

/**
 * What nests without brackets: prefix operators, functions of functions, else after else, functions of keywords. Looking for a
 * chain takes long; it is looked for where a text has as many of its signs.
 */
const CHAINS: readonly { readonly signs: string; readonly least: number; readonly chain: RegExp }[] = [
  { signs: '!~+-', least: DEEPEST, chain: new RegExp(`(?:[!~+-][ \\t]*){${DEEPEST}}`) },
  { signs: '=', least: DEEPEST, chain: new RegExp(`(?:=>[ \\t]*\\w{0,40}[ \\t]*){${DEEPEST}}`) },
  {
    signs: '+*|&?-',
    least: 3 * DEEPEST,
    chain: new RegExp(`(?:[\\w$"' \\t\\n]{1,40}[+*|&?-]{1,2}){${3 * DEEPEST}}`),
  },
  { signs: '.', least: 3 * DEEPEST, chain: new RegExp(`(?:[\\w$]{1,40}(?:\\(\\))?\\.){${3 * DEEPEST}}`) },
];
const KEYWORDS = new RegExp(`(?:\\b(?:typeof|void|await|new|delete|not|lambda|lambda:)\\s+){${DEEPEST}}`);
/** For a character: in which chains it is a sign, a bit each. */
const SIGNS = new Uint8Array(128);
for (const [index, { signs }] of CHAINS.entries())
  for (const sign of signs) SIGNS[sign.charCodeAt(0)]! |= 1 << index;

const given = new Set<string>();

/** Texts that were looked at and are shallow: each reader of a text asks anew. */
const shallow = new Shelf<true>(8_000_000);

/** Whether a text was met that is too deep: nobody has read it. */
export function givenUp(text: string): boolean {
  return given.has(text);
}

/** Whether a text is nested too deep to be parsed; it is remembered as given up. */
export function tooDeep(text: string): boolean {
  const deep = !shallow.take(text) && isDeep(text);
  if (deep) given.add(text);
  else shallow.put(text, true);
  return deep;
}

/** How a string writes the sign before the colours of a terminal. */
const ESCAPE = /(?:\\(?:x1b|033|u001b|e)|\u001b)$/i;

/** Strings and comments count like code: it is a bound, not a reading. Linear. */
function isDeep(text: string): boolean {
  if (text.length < DEEPEST) return false;
  let depth = 0;
  let tags = 0;
  const counts = new Uint32Array(CHAINS.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    for (let bits = SIGNS[code] ?? 0, index = 0; bits > 0; bits >>= 1, index++) counts[index]! += bits & 1;
    switch (code) {
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
        // Colours of a terminal, which tests hold by the thousand.
        if (code === 0x5b && ESCAPE.test(text.slice(Math.max(0, at - 6), at))) break;
        depth++;
        if (depth > DEEPEST) return true;
        break;
      case 0x29:
      case 0x5d:
      case 0x7d:
        if (depth > 0) depth--;
        break;
      case 0x3c: // <
        if (text.charCodeAt(at + 1) === 0x2f) tags = Math.max(0, tags - 1);
        else if (/[A-Za-z>]/.test(text[at + 1] ?? '')) tags++;
        if (tags > DEEPEST * 20) return true;
        break;
    }
  }
  return (
    KEYWORDS.test(text) ||
    CHAINS.some(({ least, chain }, index) => counts[index]! >= least && chain.test(text))
  );
}
