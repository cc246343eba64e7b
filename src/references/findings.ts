import { lineFinder } from './edits.ts';
import type { Doubt, Judged, Unresolved } from './languages/adapter.ts';
import type { SourceFile } from './types.ts';

/** Says that something is missing at an offset; the key tells what, in words that stay the same when files move. */
export type Tell = (start: number, message: string, key: string, isElsewhere?: boolean) => void;

/** What is found missing in the judged texts among those given, in the order in which it is told. */
export function findings<File extends SourceFile>(
  files: readonly File[],
  judged: Judged['judged'],
  look: (file: File, tell: Tell) => void,
): Unresolved[] {
  const own = files.filter(({ path }) => judged.has(path));
  return own.flatMap(file =>
    told<Omit<Unresolved, keyof Place>>(file, put =>
      look(file, (start, message, key, isElsewhere) =>
        put(start, { message, key, ...(isElsewhere && { isElsewhere }) }),
      ),
    ),
  );
}

/** The places of texts at which moves need a person, in the order in which they are told; `about` is the moved file. */
export function doubtsIn<File extends SourceFile>(
  files: readonly File[],
  look: (file: File, tell: (start: number, about: string, message: string) => void) => void,
): Doubt[] {
  return files.flatMap(file =>
    told<Omit<Doubt, keyof Place>>(file, put =>
      look(file, (start, about, message) => put(start, { about, message })),
    ),
  );
}

type Place = Pick<Doubt, 'path' | 'line'>;

/** What is told of a text, with its path and lines. */
function told<Finding>(
  { path, text }: SourceFile,
  look: (put: (start: number, finding: Finding) => void) => void,
): (Finding & Place)[] {
  const found: (Finding & Place)[] = [];
  let line: ((offset: number) => number) | undefined;
  look((start, finding) => {
    line ??= lineFinder(text);
    found.push({ path, line: line(start), ...finding });
  });
  return found;
}
