import { tipOf } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import { removedBetween } from '../git/calls/diff-tree.ts';
import type { Git } from '../git/run.ts';

/** Files that phases before took away, whether they moved or not: content → a path at which it stood. */
export async function removedBefore(
  git: Git,
  committed: readonly Committed[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const one of committed) {
    const removed = await git.run(removedBetween(one.parent, tipOf(one)));
    for (const [blob, path] of removed) found.set(blob, path);
  }
  return found;
}
