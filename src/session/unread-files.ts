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
  const strange = stems.filter(stem => !ASCII.test(stem));
  const names = (text: string) => stems.some(stem => text.includes(stem));
  const found = [...before].flatMap(([path, text]) => {
    if (givenUp(text) && (moves.has(path) || names(text))) return [{ path, reason: 'it is nested too deep' }];
    if (strange.length === 0 || isUtf8(text) || !strange.some(stem => mayHold(text, stem))) return [];
    return [{ path, reason: 'it is not UTF-8' }];
  });
  const other = [...others].flatMap(([path, text]) =>
    moves.has(path) || names(text) ? [{ path, reason: 'it is written in an encoding of double bytes' }] : [],
  );
  return [...found, ...other].map(
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

/** Whether a text that is not UTF-8 may hold a name that is not ASCII: as Latin-1 writes it, or nobody knows how. */
function mayHold(text: string, stem: string): boolean {
  if (/[^\0-\xff]/.test(stem)) return true;
  return text.includes(
    stem.replace(/[\x80-\xff]/g, sign => String.fromCharCode(0xdc00 + sign.charCodeAt(0))),
  );
}

/** A file's name without its ending: what names it, in any language. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
}
