import { objectId } from '../gate/object.ts';
import { isPartial } from './partial.ts';
import type { Git } from './run.ts';

/**
 * Looks whether everything that commits stand for is there: trees and files, down to what an older commit has, as git does
 * after a fetch (`check_connected` in git's connected.c). To be asked before a branch is pointed to them.
 * @throws {GitError} naming what is missing
 */
export async function requireConnected(git: Git, commits: readonly string[], since: string): Promise<void> {
  const missing = (await isPartial(git)) ? ['--missing=allow-promisor'] : [];
  const input = [...commits.map(objectId), `^${objectId(since)}`].map(row => `${row}\n`).join('');
  await git.run(['rev-list', '--objects', '--quiet', ...missing, '--stdin'], { input });
}
