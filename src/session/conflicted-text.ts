import { conflicted } from '../merge/conflicted.ts';
import type { Engine } from './engine.ts';
import { SessionError } from './errors.ts';

/**
 * The two copies of an operation as one text, with conflict markers where nothing is decided and no rule settles it; the whole
 * text where nothing is open.
 * @throws {SessionError} with a sentence where the operation makes no two copies one
 */
export async function conflictedText(engine: Engine, operation: string): Promise<string> {
  const phase = engine.reading.operations.find(({ id }) => id === operation)?.phase;
  const study = phase === undefined ? undefined : await engine.study(phase);
  const combined = study?.items.get(operation)?.combined;
  if (!combined)
    throw new SessionError('no-copies', `${operation} makes no two copies one: there is nothing to merge.`);
  const { merge, left, right, text } = combined;
  if (text !== undefined) return text;
  const choice = engine.record.decisions.get(operation)?.choice;
  const hunks = choice?.kind === 'hunks' ? choice.hunks : [];
  return conflicted(merge, hunks, { left, right });
}
