import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { objectId } from '../gate/object.ts';
import { namesOf, toBytes } from './bytes.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/** The attributes of one path: `filter` → `lfs`, `text` → `unset`. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * What git applies to paths by the `.gitattributes` of one tree, and by those of the repository and the person.
 * Neither the index nor the work tree has a say. https://git-scm.com/docs/git-check-attr
 */
export async function attributesIn(
  git: Git,
  tree: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Attributes>> {
  const found = new Map<string, Map<string, string>>(paths.map(path => [path, new Map()]));
  if (paths.length === 0) return found;
  return withFiles({}, async directory => {
    const env = { GIT_INDEX_FILE: join(directory, 'index') };
    await git.run(['read-tree', objectId(tree)], { env });
    const { stdout } = await git.run(['check-attr', '--cached', '--all', '-z', '--stdin'], {
      env,
      input: toBytes(paths.map(path => `${path}\0`).join('')),
    });
    await rm(env.GIT_INDEX_FILE, { force: true });
    const fields = namesOf(stdout);
    for (let at = 0; at + 2 < fields.length; at += 3)
      found.get(fields[at] ?? '')?.set(fields[at + 1] ?? '', fields[at + 2] ?? '');
    return found;
  });
}
