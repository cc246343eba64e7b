import type { Decision } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';

/**
 * Files that no removal of a folder takes, since a person skipped what a step would do with them, or is asked what becomes of
 * them and has not answered.
 * @param away where files stand that committed phases moved
 */
export function stayingFiles(
  operations: readonly Operation[],
  decisions: ReadonlyMap<string, Decision>,
  away: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const staying = new Set<string>();
  for (const { id, from, kind, left } of operations) {
    const choice = decisions.get(id)?.choice;
    if (from === undefined || kind === 'rewrite' || kind === 'remove-directory') continue;
    if (choice?.kind === 'skip' || (left && choice === undefined)) staying.add(away.get(from) ?? from);
  }
  return staying;
}
