import { connected } from './calls/rev-list.ts';
import { isPartial } from './partial.ts';
import type { Git } from './run.ts';

/**
 * Looks whether everything that commits stand for is there: trees and files, down to what an older commit has. To be asked before a branch is pointed to them.
 * @throws {GitError} naming what is missing
 */
export async function requireConnected(git: Git, commits: readonly string[], since: string): Promise<void> {
  await git.run(connected(commits, since, await isPartial(git)));
}
