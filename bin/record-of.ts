import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEntries } from '../src/decisions/entries.ts';
import type { Entry } from '../src/decisions/types.ts';
import { openRepository } from '../src/git/repository.ts';
import { decodePlan } from '../src/plan/decode.ts';
import { hash, recordPath } from '../src/session/record-path.ts';
import { type Io, UsageError } from './command.ts';

/** A record and where it is. */
export interface FoundRecord {
  readonly file: string;
  readonly entries: readonly Entry[];
}

export const isRecord = (name: string): boolean => name.endsWith('.jsonl');

/**
 * The record that a command line names: itself, or by its plan.
 * @param record as named besides a plan
 * @throws {UsageError} where a plan has none here
 */
export async function recordOf(name: string, record: string | undefined, io: Io): Promise<FoundRecord> {
  const file = isRecord(name) ? resolve(io.cwd, name) : await pathOf(name, record, io);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || isRecord(name)) throw error;
    throw new UsageError(`Nothing was decided on ${name} here. Name its record, a .jsonl file.`);
  });
  const entries = parseEntries(text.slice(0, text.lastIndexOf('\n') + 1), isRecord(name) ? name : file);
  if (entries.length === 0) throw new UsageError(`${name}: this record is empty.`);
  return { file, entries };
}

async function pathOf(plan: string, record: string | undefined, io: Io): Promise<string> {
  if (record !== undefined) return resolve(io.cwd, record);
  const file = resolve(io.cwd, plan);
  const { root, common } = await openRepository(io.cwd, io.env);
  return recordPath({ root, common, file, sha256: hash(decodePlan(await readFile(file), file)) });
}
