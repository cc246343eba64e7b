import type { Vocabulary } from './vocabulary.ts';

/** Answers that are kept; then all are forgotten. */
const MOST_KEPT = 4_000;

/** Keeps the answers of a function: the same words come again and again in a document. */
export function remembered<T>(
  ask: (text: string, words: Vocabulary) => T,
): (text: string, words: Vocabulary) => T {
  const kept = new WeakMap<Vocabulary, Map<string, T>>();
  return (text, words) => {
    const known = kept.get(words) ?? new Map<string, T>();
    kept.set(words, known);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = ask(text, words);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, answer);
    return answer;
  };
}
