import fuzzysort from 'fuzzysort';

/** How well letters must fit (0 to 1) where they do not stand in one piece: enough to leave out what only has them somewhere. */
const ENOUGH = 0.4;

/** Longest text in which letters are looked for one by one; in a longer one everything is found somewhere. */
const LETTER_BY_LETTER = 160;

/**
 * How well a text fits what is looked for, 0 (not at all) to 1. Every word of `sought` must be found: in one piece, or its letters in
 * order, near the beginnings of words.
 */
export function likeness(texts: readonly string[], sought: string): number {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  let sum = 0;
  for (const word of words) {
    const best = Math.max(0, ...texts.map(text => wordIn(text, word)));
    if (best === 0) return 0;
    sum += best;
  }
  return words.length === 0 ? 1 : sum / words.length;
}

/** Whether a text fits what is looked for. */
export const looksLike = (texts: readonly string[], sought: string): boolean => likeness(texts, sought) > 0;

function wordIn(text: string, word: string): number {
  if (text.toLowerCase().includes(word)) return 1;
  if (text.length > LETTER_BY_LETTER) return 0;
  const score = fuzzysort.single(word, text)?.score ?? 0;
  return score >= ENOUGH ? score * 0.99 : 0;
}
