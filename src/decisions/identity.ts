import { createHash } from 'node:crypto';
import type { Entry } from './types.ts';

/** Digits of a name: enough for the lines of one record. */
const DIGITS = 16;

const known = new WeakMap<Entry, string>();

/** A name of a line of the record, made of what it says: the same wherever the line stands, so that another line can tell which it replaces. */
export function entryId(entry: Entry): string {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const id = createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, DIGITS);
  known.set(entry, id);
  return id;
}
