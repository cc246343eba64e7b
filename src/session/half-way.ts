import type { Journal } from '../decisions/journal.ts';
import { stateOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import { tipOf, treesOf } from '../git/calls/rev-parse.ts';
import { exists, type Repository } from '../git/repository.ts';
import { recover } from '../phase/recover.ts';
import { SessionError } from './errors.ts';

type Apply = Extract<Entry, { type: 'apply' }>;

/**
 * Ends what a kill left half-way, where it began, and notes it in the record.
 * @returns what was done, in a sentence; undefined where there was nothing
 * @throws {SessionError} elsewhere: it is ended on its own branch, in its own work tree
 */
export async function endHalfWay(
  repository: Repository,
  journal: Journal,
  when: string,
): Promise<string | undefined> {
  const { unfinished } = stateOf(journal.entries);
  if (!unfinished) return undefined;
  await requireHere(repository, unfinished);
  const ended = await recover(repository, unfinished);
  const stays =
    ended.left.length === 0
      ? ''
      : ` ${ended.left.join(', ')} holds what the phase did not write, and stays as it is.`;
  const { phase, parent, operations, moves, left, branch } = unfinished;
  if (ended.kind === 'dropped') {
    await journal.append({ type: 'undone', phase, when });
    return `Phase ${phase} had been interrupted; it was put back and can be committed again.${stays}`;
  }
  const { commits } = ended;
  const trees = await repository.git.run(treesOf(commits));
  const settled = {
    ...(operations && { operations }),
    ...(moves && { moves }),
    ...(left && { left }),
    ...(branch !== undefined && { branch }),
  };
  await journal.append({ type: 'committed', phase, parent, commits, trees, ...settled, when });
  return `Phase ${phase} had been interrupted; it was complete.${stays}`;
}

async function requireHere(
  { git, root, branch }: Repository,
  { phase, branch: began, workTree }: Apply,
): Promise<void> {
  // A work tree that is not where it was has been moved.
  const elsewhere = workTree !== undefined && workTree !== root && (await exists(workTree));
  if (!elsewhere && (began === undefined || began === branch)) return;
  // A branch that is no more took with it what was half-way.
  if (!elsewhere && (await git.run(tipOf(`refs/heads/${began}`))) === undefined) return;
  const there = began === undefined ? '' : `on branch ${began}`;
  throw new SessionError(
    'half-way-elsewhere',
    `Phase ${phase} was interrupted ${there}${elsewhere ? ` in ${workTree}` : ''}. Go there${elsewhere ? '' : ` (\`git switch ${began}\`)`} and start again: it is finished or put back where it began, and nowhere else.`,
  );
}
