import { textChanges } from './calls/diff.ts';
import { merged } from './calls/merge-file.ts';
import { compare, pairFiles, type TextPair } from './compare.ts';
import type { Change } from './patch.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

interface Texts {
  readonly base: string;
  readonly left: string;
  readonly right: string;
}

/**
 * Merges three texts as `git merge-file --diff3` does and returns what it prints: conflicts stand between markers
 * of `markerSize` characters, labelled `left`, `base` and `right`. Count the markers to know how many there are.
 * @throws {GitError} when git cannot merge, as with binary content.
 */
export function mergeFile(git: Git, texts: Texts, markerSize: number): Promise<string> {
  const names = { base: 'base', left: 'left', right: 'right' };
  return withFiles({ ...texts }, directory => git.run(merged(directory, names, markerSize)));
}

/** A merge as git prints it, and the changes of each side that led to it. */
export interface PrintedMerge {
  readonly text: string;
  readonly left: readonly Change[];
  readonly right: readonly Change[];
}

/** What merging asks of git, done with this git. */
export function mergePort(git: Git): {
  merge(texts: Texts, markerSize: number): Promise<PrintedMerge>;
  compare(pairs: readonly TextPair[]): Promise<Change[][]>;
} {
  return {
    merge({ base, left, right }, markerSize) {
      const files = pairFiles([
        [base, left],
        [base, right],
      ]);
      const names = { base: 'from/0', left: 'to/0', right: 'to/1' };
      return withFiles(files, async directory => {
        const [text, [ofLeft = [], ofRight = []]] = await Promise.all([
          git.run(merged(directory, names, markerSize)),
          git.run(textChanges(directory, 2)),
        ]);
        return { text, left: ofLeft, right: ofRight };
      });
    },
    compare: pairs => compare(git, pairs),
  };
}
