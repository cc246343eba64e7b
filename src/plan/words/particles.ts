import { remembered } from './remembered.ts';
import type { Particle, Verb } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const ORDER: readonly Particle[] = [
  'except',
  'object',
  'kept',
  'aside',
  'beside',
  'to',
  'from',
  'with',
  'in',
];

/** What the word behind a name makes of it, in languages that say it there. */
export function postposition(after: string, words: Vocabulary): Particle | undefined {
  for (const [part, pattern] of words.postpositions) if (pattern.test(after)) return part;
  return undefined;
}

/**
 * What a name is for, by the words between the name before and this one.
 * @param verb what stays is only told where something is deleted.
 * @returns nothing where no word tells.
 */
export function particle(before: string, words: Vocabulary, verb?: Verb): Particle | undefined {
  return verb === 'delete' ? whereDeleted(before, words) : elsewhere(before, words);
}

const whereDeleted = remembered((before, words) => search(before, words, ORDER));
const elsewhere = remembered((before, words) =>
  search(
    before,
    words,
    ORDER.filter(part => part !== 'kept'),
  ),
);

function search(before: string, words: Vocabulary, order: readonly Particle[]): Particle | undefined {
  const short = before.trim();
  if (words.particles.get('or')?.test(short) && !/\s/.test(short.replace(/^[,;]\s*/, ''))) return 'or';
  return order.find(part => words.particles.get(part)?.test(before));
}

/** Whether only an "and" or a comma stands between two names. */
export function isList(between: string, words: Vocabulary): boolean {
  const rest = between.replace(/[\s,+&、，/;]+/g, ' ').trim();
  if (rest === '') return true;
  return (
    !/\s/.test(rest) &&
    ((words.particles.get('and')?.test(rest) ?? false) || (words.particles.get('or')?.test(rest) ?? false))
  );
}
