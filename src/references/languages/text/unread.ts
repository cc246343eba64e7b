import { segments } from '../../path.ts';
import type { Moves } from '../../types.ts';
import type { Context, Renamed } from '../adapter.ts';
import { textKind } from './kinds.ts';

/**
 * What texts of a language that nothing here reads may call a moved file besides its path: `lib.old.mod`, `lib/old/mod`,
 * `Lib.Old.Mod`, `Lib::Old::Mod`, also from a folder on. One word alone may be anything.
 */
export function guessedNames({ moves }: Context): Renamed[] {
  return [...moves].flatMap(([target, to]) =>
    to === null || textKind(target) !== 'language' ? [] : namesOf(target, to),
  );
}

function namesOf(target: string, to: string): Renamed[] {
  const [before, after] = [partsOf(target), partsOf(to)];
  const found: Renamed[] = [];
  for (let from = 0; from + 2 <= before.length; from++)
    for (const spell of SPELLINGS)
      found.push({ before: spell(before.slice(from)), after: spell(after), target, guessed: true });
  return found;
}

const partsOf = (path: string): string[] => segments(path.replace(/\.[^./]*$/, ''));
const camel = (part: string): string =>
  part.replace(/(?:^|[_-])(\w)/g, (_, first: string) => first.toUpperCase());
const SPELLINGS: readonly ((parts: readonly string[]) => string)[] = [
  parts => parts.join('.'),
  parts => parts.join('/'),
  parts => parts.map(camel).join('.'),
  parts => parts.map(camel).join('::'),
];

/** `2 moved files are .lua: nothing here reads them`: a sentence for each language of moved files that has no reader. */
export function unreadNotes(moves: Moves, isUnread: (path: string) => boolean): string[] {
  const own = [...moves].flatMap(([path, to]) =>
    to !== null && to !== path && isUnread(path) ? [path] : [],
  );
  const kinds = Map.groupBy(own, path => path.slice(path.lastIndexOf('.')));
  return [...kinds].map(([ending, { length }]) => {
    const files = length === 1 ? `1 moved file is ${ending}` : `${length} moved files are ${ending}`;
    return `${files}: nothing here reads ${length === 1 ? 'it' : 'them'}; a check of your own (--check) can tell whether all still works`;
  });
}
