import { readFile } from 'node:fs/promises';
import { parseEntries } from '../decisions/entries.ts';
import { stateOf } from '../decisions/state.ts';
import type { Corrected } from '../decisions/types.ts';
import { hash, recordPath } from './record-path.ts';

/**
 * The corrections in a plan's record, without opening it.
 * @param place top of the repository and its common git directory
 * @param file path of the plan, absolute
 * @param record where the record is; default: where sessions keep it
 * @returns empty where there is no record
 * @throws {RecordError} where it cannot be read
 */
export async function recordedCorrections(
  place: { readonly root: string; readonly common: string },
  file: string,
  text: string,
  record?: string,
): Promise<readonly Corrected[]> {
  const path = record ?? (await recordPath({ ...place, file, sha256: hash(text) }));
  const lines = await readFile(path, 'utf8').catch(() => '');
  const entries = parseEntries(lines.slice(0, lines.lastIndexOf('\n') + 1), path);
  return entries.length === 0 ? [] : stateOf(entries).corrections;
}
