import { textChanges } from './calls/diff.ts';
import type { Change } from './patch.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

export type { Change } from './patch.ts';

/** Two texts, the old one first. */
export type TextPair = readonly [from: string, to: string];

/**
 * The changes from each first text to its second, all pairs in one git process, as `git merge-file` sees them:
 * Myers without the indent heuristic.
 */
export async function compare(git: Git, pairs: readonly TextPair[]): Promise<Change[][]> {
  if (pairs.every(([from, to]) => from === to)) return pairs.map(() => []);
  return withFiles(pairFiles(pairs), directory => git.run(textChanges(directory, pairs.length)));
}

/** The files that `textChanges` looks at: pair N is `from/N` and `to/N`. */
export function pairFiles(pairs: readonly TextPair[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([from, to], index) => [
      [`from/${index}`, from],
      [`to/${index}`, to],
    ]),
  );
}
