import { lineFinder } from './edits.ts';
import type { Judged, Unresolved } from './languages/adapter.ts';
import type { SourceFile } from './types.ts';

/** Says that something is missing at an offset; the key tells what, in words that stay the same when files move. */
export type Tell = (start: number, message: string, key: string) => void;

/** What is found missing in the judged texts among those given, in the order in which it is told. */
export function findings<File extends SourceFile>(
  files: readonly File[],
  judged: Judged['judged'],
  look: (file: File, tell: Tell) => void,
): Unresolved[] {
  const found: Unresolved[] = [];
  for (const file of files) {
    const { path, text } = file;
    if (!judged.has(path)) continue;
    const line = lineFinder(text);
    look(file, (start, message, key) => void found.push({ path, line: line(start), message, key }));
  }
  return found;
}
