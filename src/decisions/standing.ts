import type { RecordState } from './state.ts';
import type { Committed } from './types.ts';

/** The last commit of what was committed; the one before it where there was nothing to change. */
export function tipOf({ commits, parent }: Committed): string {
  return commits.at(-1) ?? parent;
}

/**
 * The record as it stands on a branch: a phase whose last commit is not in the branch's history is not committed there, and
 * its decisions can be used again.
 * @param lost last commits of phases that are not in the history
 */
export function standing(record: RecordState, lost: ReadonlySet<string>): RecordState {
  return { ...record, committed: record.committed.filter(one => !lost.has(tipOf(one))) };
}
