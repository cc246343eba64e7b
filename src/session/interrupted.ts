import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntries } from '../decisions/entries.ts';
import { stateOf } from '../decisions/state.ts';
import { NotReady } from '../git/errors.ts';
import { releaseStray } from '../git/held-index.ts';
import { type Repository, requireQuiet } from '../git/repository.ts';
import { SessionError } from './errors.ts';

/**
 * Refuses to change a repository that is in the middle of something, and says which plan it is where that is another of ours. What
 * a killed program of ours still locks, though its record says nothing of it, is unlocked.
 * @param record the file of this plan's own record
 * @throws {NotReady}
 */
export async function requireUninterrupted(repository: Repository, record: string): Promise<void> {
  const other = await otherInterrupted(repository, record);
  if (!other) await releaseStray(repository);
  try {
    await requireQuiet(repository, record);
  } catch (error) {
    if (!other || !(error instanceof NotReady)) throw error;
    const { plan, phase } = other;
    throw new SessionError(
      'half-way-other',
      `Phase ${phase} of ${plan} was interrupted here: \`reorg-tui ${plan}\` ends it. Until then: ${error.message}`,
    );
  }
}

/** A plan whose phase was being applied on this branch, in this work tree, when the program was killed. */
async function otherInterrupted(
  { common, root, branch }: Repository,
  record: string,
): Promise<{ readonly plan: string; readonly phase: number } | undefined> {
  const folder = join(common, 'reorg-tui');
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    if (!name.endsWith('.jsonl') || file === record) continue;
    const found = await unfinishedIn(file);
    if (found?.workTree === root && found.branch === branch) return found;
  }
  return undefined;
}

/** What a record says is half-way. One that cannot be read says nothing. */
async function unfinishedIn(file: string) {
  try {
    const text = await readFile(file, 'utf8');
    if (!text.includes('"type":"apply"')) return undefined;
    const { head, unfinished } = stateOf(parseEntries(text.slice(0, text.lastIndexOf('\n') + 1), file));
    return unfinished && { ...unfinished, plan: head.plan.path };
  } catch {
    return undefined;
  }
}
