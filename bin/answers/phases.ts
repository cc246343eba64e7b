import { ledgerOf } from '../../src/references/ledger.ts';
import type { Reference } from '../../src/references/types.ts';
import type { RecordOf } from '../answer/shape.ts';
import { text, whole } from '../answer/shape.ts';

/** What was measured of a phase. */
export const FIGURES = {
  'lines?': whole('Old lines concerned.'),
  'kept?': whole('Of these, with an author from before.'),
  'restored?': whole('Of these, with the very commit from before.'),
  'lost?': whole('Lines of copies that stand in no result.'),
};

/** How many places of a kind there are, and what was decided on them. */
export const COUNTS = {
  kind: text('`all` for all of them.'),
  places: whole(),
  rewritten: whole(),
  left: whole(),
  asked: whole(),
};

/** References counted: all, then each kind. */
export function countsOf(references: readonly Reference[]): RecordOf<typeof COUNTS>[] {
  const { kinds, ...all } = ledgerOf(references);
  return [{ kind: 'all', ...all }, ...Object.entries(kinds).map(([kind, counts]) => ({ kind, ...counts }))];
}
