import { isPython, isScript } from '../../file-kinds.ts';
import { constants, evaluatePlace } from '../../languages/python/place.ts';
import { placesIn } from '../../languages/typescript/anchored.ts';
import type { Spot } from './spots.ts';

/**
 * What a string of a Python text or a script names as the last part of a path that is counted from the place of its file:
 * `Path(__file__).parents[1] / "a" / "b.json"`, `join(__dirname, "a")`. Undefined where it is no part of one that can be evaluated.
 */
export function placedAt(path: string, text: string): (spot: Spot) => string | undefined {
  if (isScript(path)) return placesIn(path, text);
  if (!isPython(path) || !text.includes('__file__')) return () => undefined;
  const names = constants(text);
  return ({ start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const above = text.lastIndexOf('\n', from - 2) + 1;
    // A call may begin on the line above its arguments.
    for (const line of [text.slice(from, end + 1), text.slice(above, end + 1)]) {
      if (!/__file__/.test(line) && ![...names.keys()].some(name => line.includes(name))) continue;
      for (const { index } of line.matchAll(/(?<![\w.])[\w(]/g)) {
        const place = evaluated(line.slice(index), path, names);
        if (place !== undefined) return place;
      }
    }
    return undefined;
  };
}

/** The value of words that end in a string, with the parentheses closed that are open there. */
function evaluated(words: string, path: string, names: ReadonlyMap<string, string>): string | undefined {
  if (!/^\(*[\w.]*[(\w]/.test(words) || /^["']/.test(words)) return undefined;
  const bare = words.replace(/"[^"]*"|'[^']*'/g, '');
  const open = bare.split('(').length - bare.split(')').length;
  return open < 0 ? undefined : evaluatePlace(words + ')'.repeat(open), path, names);
}
