import { once } from './once.ts';
import type { SourceFile } from './types.ts';

/** Finds the text at a path among files. */
export const textsOf = once((files: readonly SourceFile[]): ((path: string) => string | undefined) => {
  let texts: ReadonlyMap<string, string> | undefined;
  return path => {
    texts ??= new Map(files.map(file => [file.path, file.text]));
    return texts.get(path);
  };
});
