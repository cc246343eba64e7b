import stringWidth from 'string-width';
import { PLAIN, visible } from './visible.ts';

export { TAB } from './visible.ts';

/** Widths in terminal columns. Everything here works on text as it will be drawn. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Texts remembered at most, of those that are not plain: several screens full. */
const KNOWN = 1000;

/** Remembers answers for texts, which are asked for in every frame. */
function known<Answer>(make: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return text => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = make(text);
      if (answers.size >= KNOWN) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

const knownWidth = known(text => stringWidth(text));
const measure = (text: string): number => (PLAIN.test(text) ? text.length : knownWidth(text));

const knownDrawable = known(text => visible(text, stringWidth));

/** The text as it can be drawn: see `visible`. */
export const drawable = (text: string): string => (PLAIN.test(text) ? text : knownDrawable(text));

/** Columns that the text takes once it is drawable. */
export const width = (text: string): number => measure(drawable(text));

/** The characters (grapheme clusters) of a text. */
export const characters = (text: string): string[] =>
  PLAIN.test(text) ? [...text] : Array.from(graphemes.segment(text), part => part.segment);

/**
 * Columns `from` (inclusive) to `to` (exclusive) of the text. A wide character cut by either edge leaves a space,
 * so that the answer is never wider than `to - from`. Reads no further than column `to`.
 */
export function slice(text: string, from: number, to: number): string {
  const drawn = drawable(text);
  if (PLAIN.test(drawn)) return drawn.slice(Math.max(0, from), Math.max(0, to));
  let out = '';
  let column = 0;
  for (const { segment } of graphemes.segment(drawn)) {
    if (column >= to) break;
    const next = column + measure(segment);
    if (column >= from && next <= to) out += segment;
    else if (next > from) out += ' '.repeat(Math.min(next, to) - Math.max(column, from));
    column = next;
  }
  return out;
}

/** The text cut to at most `columns`, with `…` where something was cut off its end. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  return width(text) <= columns ? drawable(text) : `${slice(text, 0, columns - 1)}…`;
}

/** The text cut to at most `columns`, with `…` in place of its beginning: for paths, whose end says more. */
export function cutStart(text: string, columns: number): string {
  const full = width(text);
  if (columns <= 0) return '';
  return full <= columns ? drawable(text) : `…${slice(text, full - columns + 1, full)}`;
}

/** The text cut or filled with spaces to exactly `columns`. */
export function pad(text: string, columns: number): string {
  const short = cut(text, columns);
  return short + ' '.repeat(Math.max(0, columns - width(short)));
}
