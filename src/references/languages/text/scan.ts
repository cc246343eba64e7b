import { lineFinder, splice } from '../../edits.ts';
import type { Moves, Reference, Rewritten, SourceFile } from '../../types.ts';
import { destination, untouched } from '../adapter.ts';

/** A reference before its line and words are looked up. */
export type Mark = Omit<Reference, 'path' | 'line' | 'text'>;

/** A piece of a text, in UTF-16 indexes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The mark of a name in code that takes other words. */
export const respelled = (
  { start, end }: Span,
  target: string,
  reason: string,
  replacement: string,
): Mark => ({
  start,
  end,
  kind: 'import',
  target,
  decision: 'rewritten',
  reason,
  replacement,
});

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
  const references = settled(marks).map(
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

/** Marks in their order. Of those that say the same of the same words one is enough; those that do not agree are asked. */
function settled(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  let end = 0;
  let last = -1;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const other = mark.replacement !== undefined && mark.start < end ? found[last] : undefined;
    if (other?.replacement === mark.replacement && other?.start === mark.start && other.end === mark.end)
      continue;
    const same = mark.replacement === undefined ? found.at(-1) : undefined;
    if (same?.start === mark.start && same.end === mark.end && same.reason === mark.reason) continue;
    if (other) found[last] = unsettled(other);
    found.push(other ? unsettled(mark) : mark);
    if (mark.replacement === undefined || mark.end < end) continue;
    end = mark.end;
    last = found.length - 1;
  }
  return found;
}

function unsettled({ replacement: _, ...mark }: Mark): Mark {
  return { ...mark, decision: 'asked', reason: `${mark.reason}; these words are read in two ways` };
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
