import { type Change, compare } from './compare.ts';
import { mergeFile } from './merge-file.ts';
import type { Git } from './run.ts';

/** What merging asks of git, bound to one repository. */
export function mergePort(git: Git): {
  mergeFile(
    sides: { readonly base: string; readonly left: string; readonly right: string },
    markerSize: number,
  ): Promise<string>;
  compare(pairs: readonly (readonly [from: string, to: string])[]): Promise<readonly (readonly Change[])[]>;
} {
  return {
    mergeFile: (sides, markerSize) => mergeFile(git, sides, markerSize),
    compare: pairs => compare(git, pairs),
  };
}
