import type { Unfinished } from '../src/decisions/types.ts';
import type { DismissSlice } from './parts/dismiss.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { entriesOf, entryOf, placeOf } from './step.ts';

/** What is left to a person under the cursor, where there is something. */
export function apartUnderCursor(state: State): Unfinished | undefined {
  const entry = entryOf(state);
  return entry?.kind === 'apart' ? entry.about : undefined;
}

/** Places that were left to a person, since what they name is not certain. */
export const askedPlaces = ({ apart }: Pick<State, 'apart'>): number =>
  apart.filter(({ kind }) => kind === 'place').length;

export const dismissSlice: Slice<DismissSlice> = (_update, get, { session }) => ({
  beginDismissal() {
    const apart = apartUnderCursor(get());
    if (!apart) return;
    get().open({
      kind: 'prompt',
      purpose: 'dismiss',
      title: 'No matter, because',
      text: '',
      caret: 0,
      apart,
    });
  },
  async dismiss(about, why) {
    const place = placeOf(get());
    const done = await get().work('writing the record', async () => {
      if (!session.dismiss) throw new Error('This session dismisses nothing.');
      await session.dismiss([about], why);
      return true;
    });
    if (!done) return;
    const { entries } = entriesOf(get());
    const next = entries[Math.min(place, entries.length - 1)];
    if (next) get().select(next.key);
    const { apart, keyOf } = get();
    const others = apart.length > 0 ? ` ${apart.length} left for a person.` : '';
    get().tell(`No matter: the record keeps the reason.${others} ${keyOf('undo')} takes it back.`);
  },
});
