import type { CommitTree } from '../git/tree.ts';
import { inferRoots } from '../references/roots.ts';

const CONFIGURATION =
  /(^|\/)(pyproject\.toml|pytest\.ini|\.pytest\.ini|tox\.ini|setup\.(cfg|py)|pyrightconfig\.json|mypy\.ini)$/;

/** The directories on the search path of a commit's Python modules. */
export async function rootsOf(tree: CommitTree): Promise<readonly string[]> {
  const paths = [...tree.entries.keys()];
  const texts = await tree.read(paths.filter(path => path.endsWith('.py') || CONFIGURATION.test(path)));
  return inferRoots(paths, path => texts.get(path));
}
