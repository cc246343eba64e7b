import type { Verb } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundVerb {
  readonly verb: Verb;
  readonly index: number;
  readonly word: string;
}

/** The verbs of a text, in the order in which they first stand there. */
export function findVerbs(text: string, words: Vocabulary): readonly FoundVerb[] {
  const found: FoundVerb[] = [];
  for (const [verb, list] of words.verbs) {
    const hit = list.find(text);
    if (hit)
      found.push({
        verb,
        index: hit.index,
        word: text.slice(hit.index, hit.index + hit.length).toLowerCase(),
      });
  }
  return found.sort((a, b) => a.index - b.index || b.word.length - a.word.length);
}

/** Whether a word with this meaning stands in the text. */
export function says(verb: Verb, text: string, words: Vocabulary): boolean {
  return words.verbs.get(verb)?.isIn(text) ?? false;
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
    words.not.isIn(near) || words.notAfter.isIn(text.slice(index + word.length, index + word.length + 12))
  );
}
