import { offersOf } from '../../store/complete.ts';
import type { Prompt } from '../../store/overlay.ts';
import type { Overlay } from '../../store/parts/overlay.ts';
import type { State } from '../../store/state.ts';
import { as, filled, over, type Row, row } from '../text/row.ts';
import { typedRow } from '../text/typed.ts';
import { wrapRow } from '../text/wrap-row.ts';
import type { Area } from '../view/layout.ts';
import { keepInSight } from '../view/scroll.ts';

/** Most rows for what may be put in. */
export const OFFERS = 8;

/** Rows around the offers: what is typed, what there is to say, a rule, the keys. */
export const AROUND_OFFERS = 5;

/** Rows for what there is to say. */
const HINT = 2;

/** Whether what lies on top is a line to type that has offers below it. */
export const hasOffers = (overlay: Overlay | undefined): boolean =>
  overlay?.kind === 'prompt' && (overlay.purpose === 'correct' || overlay.purpose === 'retarget');

/** What is typed, what there is to say about it, what may be put in its place, and the keys. */
export function askedRows(state: State, prompt: Prompt, hint: Row, { columns, rows }: Area): Row[] {
  const { offers } = offersOf(prompt, state.paths);
  const room = Math.max(1, Math.min(OFFERS, rows - AROUND_OFFERS));
  const top = keepInSight(0, prompt.offer ?? 0, offers.length, room);
  const say = (id: string) => as('key', state.keyOf(id));
  return [
    typedRow(prompt, columns),
    ...filled(wrapRow(hint, columns, 0), HINT),
    row(as('rule', '─'.repeat(columns))),
    ...filled(
      offers
        .map((offer, place) =>
          over(
            row(place === prompt.offer ? '› ' : '  ', as('path', offer)),
            place === prompt.offer ? 'selected' : undefined,
          ),
        )
        .slice(top),
      room,
    ),
    row(
      say('prompt.offer-down'),
      ' ',
      say('prompt.offer-up'),
      ' choose  ',
      say('prompt.complete'),
      ' puts it in  ',
      say('prompt.erase-all'),
      ' empties the line',
    ),
  ];
}
