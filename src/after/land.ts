import { branchCanBe } from '../git/calls/check-ref-format.ts';
import { tipOf, treeOf } from '../git/calls/rev-parse.ts';
import { keepAt, moveRef, newBranch } from '../git/calls/update-ref.ts';
import { type Repository, requireAtRest } from '../git/repository.ts';
import { CannotReweave } from './errors.ts';
import type { AfterRecord } from './record.ts';
import type { Rewoven } from './reweave.ts';

/** Where the old tips of branches made anew are kept. */
const KEPT = 'refs/reorg-tui/before';

/**
 * Lets the branch stand at what was built. The files are the same, so that neither index nor work tree is touched. Of a branch
 * made anew the old tip is kept under a name of its own.
 * @returns a sentence on what was done
 * @throws {NotReady} @throws {GitError} where the branch has moved meanwhile
 */
export async function land(repository: Repository, rewoven: Rewoven, record: AfterRecord): Promise<string> {
  const { git, branch } = repository;
  await requireAtRest(repository);
  const { before, after, way, commits } = rewoven;
  const kept = `${KEPT}/${branch}/${before.slice(0, 12)}`;
  if (way === 'rewrite') await git.run(keepAt(kept, before));
  await git.run(moveRef(`refs/heads/${branch}`, before, after, `history given back (${way})`));
  await record.committed(rewoven, await git.run(treeOf(after)));
  return way === 'rewrite'
    ? `${branch} was made anew; its old tip is kept as ${kept}.`
    : `${branch} went on by ${commits.length} commits; nothing was rewritten, and \`git push\` needs no force.`;
}

/**
 * For a main line that only requests reach: two branches, one for each request. The branch that is checked out stays.
 * @throws {CannotReweave} where one of the branches is there
 */
export async function landAsRequests(
  { git, branch }: Repository,
  { first, after, before }: Rewoven,
): Promise<string> {
  if (first === undefined) throw new CannotReweave('other-recipe', 'Two requests need recipe b.');
  const names = [1, 2].map(number => `${branch || 'head'}-reweave-${number}`);
  for (const [at, name] of names.entries()) {
    if (await git.run(tipOf(`refs/heads/${name}`)))
      throw new CannotReweave(
        'branch-exists',
        `There is a branch ${name} already. Delete it, or land it first.`,
      );
    await git.run(branchCanBe(name));
    if (at === 1)
      for (const [index, tip] of [first, after].entries()) await git.run(newBranch(names[index]!, tip));
  }
  return `${names[0]} takes the files out, ${names[1]} brings them back. Land the first by a merge commit, then the second; between the two the main line lacks the files. Both stand on ${before.slice(0, 10)}.`;
}

/** Lets the branch stand where it stood before its history was given back. @returns whether, and a sentence */
export async function takeBack(
  repository: Repository,
  record: AfterRecord,
): Promise<{ readonly ok: boolean; readonly message: string }> {
  const { git, branch, head } = repository;
  const { last } = record;
  if (!last) return { ok: false, message: 'Nothing was given back here that could be taken back.' };
  if (last.after !== head)
    return {
      ok: false,
      message: `${branch || 'HEAD'} does not stand at ${last.after.slice(0, 10)} any more: there are commits after it, or it was taken back by other means.`,
    };
  if (!branch) throw new CannotReweave('detached', 'HEAD is detached. Run `git switch BRANCH` first.');
  await requireAtRest(repository);
  await git.run(moveRef(`refs/heads/${branch}`, last.after, last.before, 'taken back'));
  await record.undone();
  return { ok: true, message: `${branch} stands at ${last.before.slice(0, 10)} again.` };
}
