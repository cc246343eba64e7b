import { once } from '../../once.ts';
import type { Renamed } from '../adapter.ts';
import type { Mark } from './scan.ts';

/** Finds the names that a language has for what moves. Each is found whole: as no part of a longer word, path or name. */
export const renamedIn = once((renamed: readonly Renamed[]): ((text: string) => Mark[]) => {
  if (renamed.length === 0) return () => [];
  // The longest first: the name of a class begins with that of its package.
  const known = new Map(
    renamed.toSorted((a, b) => b.before.length - a.before.length).map(one => [one.before, one]),
  );
  const words = [...known].map(
    ([name, { space }]) => escaped(name) + (space ? '(?!(?:\\.|\\\\{1,2})\\w|\\\\{1,2}["\'])' : ''),
  );
  const pattern = new RegExp(`(?<![\\w.$/-]|\\w\\\\{1,2})(?:${words.join('|')})(?![\\w$/-])`, 'g');
  const quick = [...new Set(renamed.map(({ before }) => before.slice(0, before.search(/[./\\]|$/))))];
  return text => {
    if (!quick.some(words => text.includes(words))) return [];
    return [...text.matchAll(pattern)].map(({ 0: words, index }): Mark => {
      const { after, target, guessed } = known.get(words)!;
      const place = { start: index, end: index + words.length, target } as const;
      return guessed
        ? { ...place, kind: 'path', decision: 'asked', reason: `${target} moves, and may be what this names` }
        : {
            ...place,
            kind: 'configuration',
            decision: 'rewritten',
            reason: `${target} moves`,
            replacement: after,
          };
    });
  };
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
