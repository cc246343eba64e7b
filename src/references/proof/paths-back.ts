import { base } from '../path.ts';
import type { Moves } from '../types.ts';

const withoutEnding = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, '');

/**
 * What a key whose last word is the end of a path would be if the files of that end were called what they were before: a name
 * alone becomes the earlier name, and of a path as much as both paths have different. Files may be named without their endings.
 */
export function pathsBack(moves: Moves): (key: string) => Iterable<string> {
  const spellings = [...moves].flatMap(([from, to]) =>
    to === null ? [] : [[from, to] as const, [withoutEnding(from), withoutEnding(to)] as const],
  );
  return function* (key) {
    const words = key.slice(key.lastIndexOf(' ') + 1);
    const lead = key.slice(0, key.length - words.length);
    for (const [from, to] of spellings) {
      if (words === '' || (to !== words && !to.endsWith(`/${words}`))) continue;
      const folder = to.slice(0, to.length - words.length);
      if (!words.includes('/')) yield lead + base(from);
      else if (from.startsWith(folder)) yield lead + from.slice(folder.length);
    }
  };
}
