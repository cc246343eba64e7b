import { committedAt } from '../git/calls/log.ts';
import { identity } from '../git/calls/var.ts';
import type { Git } from '../git/run.ts';

/**
 * When the commits of a phase are dated, in order: a second apart, the last one now; but all after the phase's parent.
 *
 * `git format-patch` sorts by date alone, and patches that are applied in another order than that in which the commits were made
 * can make other files without a conflict.
 * @param parent id of the phase's parent
 * @returns dates as git reads and writes them, `1700000000 +0100`
 */
export async function datesAfter(git: Git, parent: string, count: number): Promise<string[]> {
  const [{ date }, before] = await Promise.all([
    git.run(identity('COMMITTER')),
    git.run(committedAt(parent)),
  ]);
  const [now = '0', zone = '+0000'] = date.split(' ');
  const first = Math.max(before + 1, Number(now) - count + 1);
  return Array.from({ length: count }, (_, index) => `${first + index} ${zone}`);
}
