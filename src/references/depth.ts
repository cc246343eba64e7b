/**
 * Parsers go down with the nesting of a text, and the native ones end the program when their stack does. What people and
 * generators write stays far below this; what is deeper is not parsed.
 */
const DEEPEST = 1000;

/** What nests without brackets: prefix operators, functions of functions, else after else. */
const CHAINS = new RegExp(
  [
    `(?:[!~+-][ \\t]*){${DEEPEST}}`,
    `(?:\\b(?:typeof|void|await|new|delete|not|lambda|lambda:)\\s+){${DEEPEST}}`,
    `(?:=>[ \\t]*\\w{0,40}[ \\t]*){${DEEPEST}}`,
    `(?:[\\w$"' \\t\\n]{1,40}[+*|&?-]{1,2}){${3 * DEEPEST}}`,
    `(?:[\\w$]{1,40}(?:\\(\\))?\\.){${3 * DEEPEST}}`,
  ].join('|'),
);

const given = new Set<string>();

/** Whether a text was met that is too deep: nobody has read it. */
export function givenUp(text: string): boolean {
  return given.has(text);
}

/** Whether a text is nested too deep to be parsed; it is remembered as given up. */
export function tooDeep(text: string): boolean {
  const deep = isDeep(text);
  if (deep) given.add(text);
  return deep;
}

/** Strings and comments count like code: it is a bound, not a reading. Linear. */
function isDeep(text: string): boolean {
  if (text.length < DEEPEST) return false;
  let depth = 0;
  let tags = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
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
  return CHAINS.test(text);
}
