import { givenUp } from '../references/depth.ts';
import type { Moves } from '../references/types.ts';
import type { Unfinished } from './unfinished.ts';

/** Files that nobody could read because they are nested too deep, where they move or may name what does. */
export function deepFiles(before: ReadonlyMap<string, string>, moves: Moves, phase: number): Unfinished[] {
  const deep = [...before].filter(([, text]) => givenUp(text));
  if (deep.length === 0) return [];
  const stems = [...moves.keys()].map(stemOf).filter(stem => stem !== '');
  return deep
    .filter(([path, text]) => moves.has(path) || stems.some(stem => text.includes(stem)))
    .map(
      ([path]): Unfinished => ({
        kind: 'place',
        what: 'not read: it is nested too deep',
        file: moves.get(path) ?? path,
        why: 'look yourself for names of what moves',
        phase,
      }),
    );
}

/** A file's name without its ending: what names it, in any language. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
