import type { Context, Renamed } from './languages/adapter.ts';
import { adapterOf, adaptersOf } from './languages/of.ts';

/** What the languages of the moved files are called by in texts of other kinds. Nobody guesses at what another adapter knows. */
export function renamedOf(context: Context): readonly Renamed[] {
  return adaptersOf(context.moves.keys()).flatMap(adapter =>
    (adapter.names?.(context) ?? []).filter(
      ({ guessed, target }) => !guessed || adapterOf(target) === adapter,
    ),
  );
}

/** Puts the names from before into words of after. */
export function namesBack(renamed: readonly Renamed[]): (words: string) => string {
  const known = new Map(
    renamed.flatMap(({ before, after, guessed }) => (guessed ? [] : [[after, before] as const])),
  );
  const longest = [...known.keys()].toSorted((a, b) => b.length - a.length);
  return words => {
    const found = longest.find(name => words.includes(name));
    return found === undefined ? words : words.replace(found, () => known.get(found)!);
  };
}
