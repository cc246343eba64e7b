import { once } from './once.ts';
import { textsOf } from './places.ts';
import type { SourceFile } from './types.ts';

/** The text at a path. */
export type TextOf = (path: string) => string | undefined;

/** Finds the text at a path among files: one function for each of them, by which others remember what they know. */
export const textIn = once(
  (files: readonly SourceFile[]): TextOf =>
    path =>
      textsOf(files).get(path),
);
