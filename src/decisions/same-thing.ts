import type { Unfinished } from './types.ts';

/** The name of a thing that is not done: the same wherever its line stands, and whatever is said of it now. */
function thing({ kind, what, file = '' }: Unfinished): string {
  return [kind, what, file].join('\0');
}

/** The same at its line: words that stand twice in a file are two things. */
export function thingAt(one: Unfinished): string {
  return `${one.line ?? ''}\0${thing(one)}`;
}

/**
 * Things without those that are gone. Each that is gone stands for one: the one at its line, or, where lines have shifted, the
 * ones of its name, as long as there are not more of them than are gone.
 */
export function without<T>(
  all: readonly T[],
  gone: readonly Unfinished[],
  aboutOf: (one: T) => Unfinished,
): readonly T[] {
  if (gone.length === 0) return all;
  const exact = new Set(all.map(one => thingAt(aboutOf(one))));
  const goneAt = new Set(gone.map(thingAt));
  const shifted = Map.groupBy(
    gone.filter(one => !exact.has(thingAt(one))),
    thing,
  );
  const left = all.filter(one => !goneAt.has(thingAt(aboutOf(one))));
  const alike = Map.groupBy(left, one => thing(aboutOf(one)));
  return left.filter(one => {
    const name = thing(aboutOf(one));
    return (shifted.get(name)?.length ?? 0) < (alike.get(name)?.length ?? 0);
  });
}
