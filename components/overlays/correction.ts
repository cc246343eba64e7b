import { misread } from '../../store/correct.ts';
import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import { planWords } from '../steps/words.ts';
import { as, filled, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import type { Area } from '../view/layout.ts';
import { AROUND_OFFERS, askedRows, OFFERS } from './asked.ts';

/** Rows for the words of the plan. */
const WORDS = 3;

/** Lines that a correction takes. */
export const CORRECTION_LINES = WORDS + OFFERS + AROUND_OFFERS;

/** What a person types over a line of the plan: the words of the plan, what is typed, and what may be put in. */
export function correctionRows(state: State, { columns, rows }: Area): Row[] {
  const top = topOverlay(state);
  if (top?.kind !== 'prompt' || !top.about) return [];
  const room = Math.max(1, Math.min(WORDS, rows - AROUND_OFFERS - 2));
  const words = wrap(planWords(state.planLines[top.about.line - 1] ?? ''), columns).slice(0, room);
  const wrong = top.text.trim() === '' ? undefined : misread(top.text);
  const hint = wrong === undefined ? row(as('muted', EXAMPLE)) : row(as('warning', wrong));
  return [
    ...filled(
      words.map(line => row(as('muted', line))),
      room,
    ),
    ...askedRows(state, top, hint, { columns, rows: rows - room }),
  ];
}

const EXAMPLE =
  'move a.py to b.py · delete a.py survivor b.py, the copy that stays · nothing · several with ; between';
