import { anySetting } from './calls/config.ts';
import type { Git } from './run.ts';

const known = new WeakMap<Git, Promise<boolean>>();

/** Whether this is a partial clone, in which git fetches objects when it is asked for them. */
export function isPartial(git: Git): Promise<boolean> {
  const found = known.get(git) ?? git.run(anySetting('^(extensions\\.partialclone|remote\\..*\\.promisor)$'));
  known.set(git, found);
  return found;
}
