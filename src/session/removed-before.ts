import { tipOf } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import type { Git } from '../git/run.ts';

/** Files that phases before took away, whether they moved or not: content → a path at which it stood. */
export async function removedBefore(
  git: Git,
  committed: readonly Committed[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const one of committed) {
    const range = [one.parent, tipOf(one)];
    const fields = await git.names(['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=D', ...range]);
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [, , blob = ''] = fields[at]!.split(' ');
      found.set(blob, fields[at + 1]!);
    }
  }
  return found;
}
