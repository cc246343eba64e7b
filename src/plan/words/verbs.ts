import { remembered } from './remembered.ts';
import type { Verb } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundVerb {
  readonly verb: Verb;
  readonly index: number;
  readonly word: string;
}

/** The verbs of a text, in the order in which they first stand there. */
export const findVerbs: (text: string, words: Vocabulary) => readonly FoundVerb[] = remembered(search);

function search(text: string, words: Vocabulary): FoundVerb[] {
  if (!/\p{L}{2}|[^\0-\u024f\u25a1]/u.test(text)) return [];
  const first = words.anyVerb.exec(text);
  if (!first) return [];
  // No verb stands before the first one; the character before it decides whether it is a word of its own.
  const start = Math.max(0, first.index - 2);
  const rest = text.slice(start);
  const found: FoundVerb[] = [];
  for (const [verb, pattern] of words.verbs) {
    const match = pattern.exec(rest);
    if (match) found.push({ verb, index: start + match.index, word: match[0].toLowerCase() });
  }
  return found.sort((a, b) => a.index - b.index || b.word.length - a.word.length);
}

/** Whether a word with this meaning stands in the text. */
export function says(verb: Verb, text: string, words: Vocabulary): boolean {
  return words.verbs.get(verb)?.test(text) ?? false;
}

/** Whether the verb found is denied: "do not move". */
export function denied(text: string, { index, word }: FoundVerb, words: Vocabulary): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  const near = before
    .split(/(?<=[.;:!?,])\s/)
    .at(-1)!
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(' ');
  return (
    words.not.test(near) || words.notAfter.test(text.slice(index + word.length, index + word.length + 12))
  );
}
