import type { Particle, Verb } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const ORDER = ['except', 'object', 'kept', 'aside', 'beside', 'to', 'from', 'with', 'in'] as const;
const PLACES: readonly Particle[] = ['to', 'in', 'from'];

/** What the word behind a name makes of it, in languages that say it there. */
export function postposition(after: string, words: Vocabulary): Particle | undefined {
  for (const [part, list] of words.postpositions) if (list.find(after)?.index === 0) return part;
  return undefined;
}

/**
 * What a name is for, by the words between the name before and this one.
 * @param verb what stays is only told where something is deleted.
 * @returns nothing where no word tells.
 */
export function particle(before: string, words: Vocabulary, verb?: Verb): Particle | undefined {
  const says = (part: Particle, text = before): boolean => words.particles.get(part)?.isIn(text) ?? false;
  const applies = (part: Particle): boolean => {
    if (part === 'kept' && verb !== 'delete') return false;
    const aside = part === 'aside' && words.particles.get(part)?.find(before);
    // "Which goes to `a`": the name is where it goes.
    const rest = aside && before.slice(aside.index + aside.length);
    return says(part) && !(rest && PLACES.some(place => says(place, rest)));
  };
  const short = before.trim().replace(/^[,;]\s*/, '');
  if (!short.includes(' ') && says('or')) return 'or';
  return ORDER.find(applies);
}

/** Whether only an "and" or a comma stands between two names. */
export function isList(between: string, words: Vocabulary): boolean {
  const rest = between.replace(/[\s,+&、，/;]+/g, ' ').trim();
  if (rest.includes(' ')) return false;
  return rest === '' || (['and', 'or'] as const).some(part => words.particles.get(part)!.isIn(rest));
}
