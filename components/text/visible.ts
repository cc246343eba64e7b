/** The one place that makes text from outside (files, names, messages, output of commands) safe to draw. */

/** Columns from one stop of the tabulator to the next. */
export const TAB = 4;

/**
 * Text of characters that are one column wide each, whatever stands beside them, and need no change: the common case,
 * decided by one scan. Latin, Greek, Cyrillic, punctuation, arrows, mathematics, frames and the like.
 */
export const PLAIN =
  /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u203b\u2190-\u2193\u21ab-\u2319\u23fb-\u24c1\u2500-\u25fa\u2713\u2717\u270e]*$/;

/** Code points that would act on the terminal, reorder the line, or be drawn as nothing: first and last of each run. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xe0000, 0xe0fff],
];

const inClass = (code: number): string => `\\u{${code.toString(16)}}`;
const hidden = HIDDEN.map(([first, last]) => `[${inClass(first)}-${inClass(last)}]`).join('|');

/** A joiner between two pictographs is part of one picture; anywhere else it is hidden text. */
const looseJoiner =
  '(?<!\\p{Extended_Pictographic}|\\ufe0f|\\p{Emoji_Modifier})\\u200d|\\u200d(?!\\p{Extended_Pictographic})';

const ANY_HIDDEN = new RegExp(`${hidden}|\\p{Surrogate}|${looseJoiner}`, 'gu');

/** A combining mark with nothing to combine with would be drawn onto whatever stands left of it. */
const LEADING_MARK = /^\p{Mark}/u;

function symbol(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

function expandTabs(text: string, measure: (text: string) => number): string {
  let out = '';
  let column = 0;
  for (const part of text.split(/(\t)/)) {
    const shown = part === '\t' ? ' '.repeat(TAB - (column % TAB)) : part;
    out += shown;
    column += part === '\t' ? shown.length : measure(part);
  }
  return out;
}

/**
 * Makes one line of text drawable: control characters, direction marks and characters of no width become
 * symbols, tabs become spaces up to the next stop of four columns. Applying it twice changes nothing.
 * `measure` gives the width in columns of text without hidden characters.
 */
export function visible(text: string, measure: (text: string) => number): string {
  if (PLAIN.test(text)) return text;
  const symbols = text.replace(ANY_HIDDEN, found => (found === '\t' ? found : symbol(found)));
  const based = LEADING_MARK.test(symbols) ? `\u25cc${symbols}` : symbols;
  return based.includes('\t') ? expandTabs(based, measure) : based;
}
