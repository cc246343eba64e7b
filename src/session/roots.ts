import { tipOf } from '../decisions/state.ts';
import type { Committed } from '../decisions/types.ts';
import type { CommitTree, Trees } from '../git/tree.ts';
import { below } from '../references/path.ts';
import { inferRoots, rootsWith } from '../references/roots.ts';
import type { Moves } from '../references/types.ts';

const CONFIGURATION =
  /(^|\/)(pyproject\.toml|pytest\.ini|\.pytest\.ini|tox\.ini|setup\.(cfg|py)|pyrightconfig\.json|mypy\.ini)$/;

/** The directories on the search path of a commit's Python modules. */
export async function rootsOf(tree: CommitTree): Promise<readonly string[]> {
  const paths = [...tree.entries.keys()];
  const texts = await tree.read(paths.filter(path => path.endsWith('.py') || CONFIGURATION.test(path)));
  return inferRoots(paths, path => texts.get(path));
}

/**
 * The same at a commit after phases of the plan: with the roots that these made and that still hold files, of which the texts
 * need not tell.
 * @param committed the phases that lead to the commit, in order
 */
export async function rootsAfter(
  committed: readonly Committed[],
  head: string,
  trees: Trees,
): Promise<readonly string[]> {
  let made: readonly string[] = [];
  for (const [index, one] of committed.entries()) {
    const before = await trees.at(one.parent);
    const after = await trees.at(tipOf(one));
    if (index === 0) made = await rootsOf(before);
    const paths = new Set(before.entries.keys());
    made = rootsWith(made, paths, movesOf(one, paths, new Set(after.entries.keys())));
  }
  const tree = await trees.at(head);
  const paths = [...tree.entries.keys()];
  const held = made.filter(root => root !== '' && paths.some(path => below(path, root) !== undefined));
  return [...new Set([...held, ...(await rootsOf(tree))])];
}

/** What a committed phase did with files: records of old tell only which are gone. */
function movesOf({ moves = [] }: Committed, before: ReadonlySet<string>, after: ReadonlySet<string>): Moves {
  const gone = [...before].filter(path => !after.has(path)).map(path => [path, null] as const);
  return new Map<string, string | null>([...gone, ...moves]);
}
