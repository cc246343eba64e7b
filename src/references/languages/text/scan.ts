import { lineFinder, splice } from '../../edits.ts';
import type { Moves, Reference, Rewritten, SourceFile } from '../../types.ts';
import { destination, untouched } from '../adapter.ts';

/** A reference before its line and words are looked up. */
export type Mark = Omit<Reference, 'path' | 'line' | 'text'>;

/** A piece of a text, in UTF-16 indexes. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Those of the pieces of a text that no other piece overlaps. */
export function without<Piece extends Span>(pieces: readonly Piece[], taken: readonly Span[]): Piece[] {
  return pieces.filter(one => !taken.some(other => overlap(one, other)));
}

/** The answer for a text from the places found in it: what is `rewritten` is spliced in. */
export function answer(file: SourceFile, marks: readonly Mark[], moves: Moves): Rewritten {
  const { path, text } = file;
  if (marks.length === 0) return untouched(file, moves);
  const line = lineFinder(text);
  const references = marks
    .toSorted((a, b) => a.start - b.start)
    .map(
      (mark): Reference => ({
        path,
        line: line(mark.start),
        text: text.slice(mark.start, mark.end),
        ...mark,
      }),
    );
  const edits = references.flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  const changed = edits.length > 0;
  return {
    path,
    to: destination(path, moves),
    text: changed ? splice(text, edits) : text,
    changed,
    references,
  };
}

/** A quick test whether a text can name something that moves. */
export function mayMention(words: ReadonlySet<string>): (text: string) => boolean {
  if (words.size <= 40) return text => [...words].some(word => text.includes(word));
  const odd = [...words].filter(word => !/^[\w-]+$/.test(word));
  return text => {
    for (const [word] of text.matchAll(/[\w-]+/g)) if (words.has(word)) return true;
    return odd.some(word => text.includes(word));
  };
}
