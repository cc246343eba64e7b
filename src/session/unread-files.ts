import { isUtf8 } from '../git/bytes.ts';
import { givenUp } from '../references/depth.ts';
import type { Moves } from '../references/types.ts';
import type { Unfinished } from './unfinished.ts';

/**
 * Files that nobody could read, where they move or may name what does: nested too deep, or in an encoding in which what moves
 * is not found.
 * @param others texts that cannot be written back, to look for words in
 */
export function unreadFiles(
  before: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
  moves: Moves,
  phase: number,
): Unfinished[] {
  const stems = [...moves.keys()].map(stemOf).filter(stem => stem !== '');
  const strange = stems.some(stem => !ASCII.test(stem));
  const why = (text: string): string | undefined => {
    if (givenUp(text)) return 'it is nested too deep';
    return strange && !isUtf8(text) ? 'it is not UTF-8' : undefined;
  };
  const left = [...before].flatMap(([path, text]) => {
    const reason = why(text);
    if (reason === undefined) return [];
    // Of a name that is not ASCII nobody knows its bytes there.
    const named = stems.some(stem => text.includes(stem) || (!ASCII.test(stem) && !isUtf8(text)));
    return named || moves.has(path) ? [{ path, reason }] : [];
  });
  const other = [...others]
    .filter(([path, text]) => moves.has(path) || stems.some(stem => text.includes(stem)))
    .map(([path]) => ({ path, reason: 'it is written in an encoding of double bytes' }));
  return [...left, ...other].map(
    ({ path, reason }): Unfinished => ({
      kind: 'place',
      what: `not read: ${reason}`,
      file: moves.get(path) ?? path,
      why: 'look yourself for names of what moves',
      phase,
    }),
  );
}

const ASCII = /^[\0-\x7f]*$/;

/** A file's name without its ending: what names it, in any language. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
}
