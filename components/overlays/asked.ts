import { offersOf } from '../../store/complete.ts';
import type { Prompt } from '../../store/overlay.ts';
import type { Overlay } from '../../store/parts/overlay.ts';
import type { State } from '../../store/state.ts';
import { as, filled, over, type Row, row } from '../text/row.ts';
import type { Area } from '../view/layout.ts';
import { keepInSight } from '../view/scroll.ts';

/** Most rows for what may be put in. */
export const OFFERS = 8;

/** Rows around the offers: what is typed, what there is to say, a rule, the keys. */
export const AROUND_OFFERS = 4;

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
    typed(prompt),
    hint,
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
      say('prompt.submit'),
      ' done  ',
      say('prompt.cancel'),
      ' leaves all as it was',
    ),
  ];
}

function typed({ text, caret }: Prompt): Row {
  return row(
    text.slice(0, caret),
    as('selected', text.slice(caret, caret + 1) || ' '),
    text.slice(caret + 1),
  );
}
