import { join } from 'node:path';
import { type Attributes, attributes } from './calls/check-attr.ts';
import { fillIndex } from './calls/read-tree.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/**
 * What git applies to paths by the `.gitattributes` of one tree, and by those of the repository and the person.
 * Neither the index nor the work tree has a say.
 */
export async function attributesIn(
  git: Git,
  tree: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Attributes>> {
  if (paths.length === 0) return new Map();
  return withFiles({}, async directory => {
    const index = join(directory, 'index');
    await git.run(fillIndex(tree, index));
    return git.run(attributes(paths, index));
  });
}
