import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseEntries } from '../decisions/entries.ts';
import { stateOf } from '../decisions/state.ts';
import type { Corrected } from '../decisions/types.ts';
import { recordPath } from './open.ts';

/**
 * The corrections in a plan's record, without opening it.
 * @param common the common git directory
 * @param file path of the plan, absolute
 * @param record where the record is; default: where sessions keep it
 * @returns empty where there is no record
 * @throws {RecordError} where it cannot be read
 */
export async function recordedCorrections(
  common: string,
  file: string,
  text: string,
  record = recordPath(common, file, createHash('sha256').update(text).digest('hex')),
): Promise<readonly Corrected[]> {
  const lines = await readFile(record, 'utf8').catch(() => '');
  const entries = parseEntries(lines.slice(0, lines.lastIndexOf('\n') + 1), record);
  return entries.length === 0 ? [] : stateOf(entries).corrections;
}
