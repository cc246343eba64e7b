import type { Git } from './run.ts';

const known = new WeakMap<Git, Promise<boolean>>();

/** Whether this is a partial clone, in which git fetches objects when it is asked for them. */
export function isPartial(git: Git): Promise<boolean> {
  const found = known.get(git) ?? ask(git);
  known.set(git, found);
  return found;
}

async function ask(git: Git): Promise<boolean> {
  const promises = ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$'];
  return (await git.text(promises, { codes: [0, 1] })) !== '';
}
