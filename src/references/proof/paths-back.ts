import { base, parent } from '../path.ts';
import type { Moves } from '../types.ts';

const withoutEnding = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, '');

/** The folders from which files went, and those to which they went, as far up as their paths are the same below. */
function folders(moves: Moves): readonly (readonly [from: string, to: string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const [from, to] of moves) {
    if (to === null) continue;
    let [before, after] = [parent(from), parent(to)];
    while (before !== after && base(before) === base(after) && before !== '')
      [before, after] = [parent(before), parent(after)];
    if (before !== '' && after !== '' && before !== after) found.set(`${before} ${after}`, [before, after]);
  }
  return [...found.values()];
}

/**
 * What a key whose last word is the end of a path would be if the files of that end were called what they were before: a name
 * alone becomes the earlier name, and of a path as much as both paths have different. Files may be named without their endings.
 * What is made below a folder was so below the earlier one.
 */
export function pathsBack(moves: Moves): (key: string) => Iterable<string> {
  const spellings = [...moves].flatMap(([from, to]) =>
    to === null ? [] : [[from, to] as const, [withoutEnding(from), withoutEnding(to)] as const],
  );
  const went = folders(moves);
  return function* (key) {
    const words = key.slice(key.lastIndexOf(' ') + 1);
    const lead = key.slice(0, key.length - words.length);
    for (const [from, to] of spellings) {
      if (words === '' || (to !== words && !to.endsWith(`/${words}`))) continue;
      const folder = to.slice(0, to.length - words.length);
      if (!words.includes('/')) yield lead + base(from);
      else if (from.startsWith(folder)) yield lead + from.slice(folder.length);
    }
    for (const [from, to] of went) if (words.startsWith(`${to}/`)) yield lead + from + words.slice(to.length);
  };
}
