import { once } from './once.ts';
import type { SourceFile } from './types.ts';

/** The text at a path. */
export type TextOf = (path: string) => string | undefined;

/** Finds the text at a path among files. */
export const textsOf = once((files: readonly SourceFile[]): TextOf => {
  let texts: ReadonlyMap<string, string> | undefined;
  return path => {
    texts ??= new Map(files.map(file => [file.path, file.text]));
    return texts.get(path);
  };
});
