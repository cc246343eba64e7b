import { completion } from '../../store/complete.ts';
import { misread } from '../../store/correct.ts';
import { type Overlay, topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import { planWords } from '../steps/words.ts';
import { as, EMPTY, over, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';

/** Rows for the words of the plan, and for what may be typed. */
const WORDS = 3;
const OFFERS = 8;

/** Lines that a correction takes. */
export const CORRECTION_LINES = WORDS + OFFERS + 4;

type Correction = Extract<Overlay, { kind: 'prompt' }> & { readonly purpose: 'correct' };

/** Whether what lies on top asks what a line of the plan means. */
export const isCorrection = (overlay: Overlay | undefined): overlay is Correction =>
  overlay?.kind === 'prompt' && overlay.purpose === 'correct';

/** What a person types over a line of the plan: the words of the plan, what is typed, and what may be put in. */
export function correctionRows(state: State, columns: number): Row[] {
  const top = topOverlay(state);
  if (!isCorrection(top) || !top.about) return [];
  const words = wrap(planWords(state.planLines[top.about.line - 1] ?? ''), columns).slice(0, WORDS);
  const { offers } = completion(top.text, top.caret, state.paths);
  const wrong = top.text.trim() === '' ? undefined : misread(top.text);
  const say = (id: string) => as('key', state.keyOf(id));
  return [
    ...filled(
      words.map(line => row(as('muted', line))),
      WORDS,
    ),
    typed(top),
    wrong === undefined ? row(as('muted', EXAMPLE)) : row(as('warning', wrong)),
    row(as('rule', '─'.repeat(columns))),
    ...filled(
      offers.map((offer, place) =>
        over(
          row(place === top.offer ? '› ' : '  ', as('path', offer)),
          place === top.offer ? 'selected' : undefined,
        ),
      ),
      OFFERS,
    ),
    row(
      say('prompt.complete'),
      ' puts it in  ',
      say('prompt.submit'),
      ' done  ',
      say('prompt.cancel'),
      ' leaves all as it was',
    ),
  ];
}

const EXAMPLE = 'move a.py to b.py · delete a.py survivor b.py · nothing · several with ;';

function typed({ text, caret }: Correction): Row {
  return row(
    text.slice(0, caret),
    as('selected', text.slice(caret, caret + 1) || ' '),
    text.slice(caret + 1),
  );
}

function filled(rows: readonly Row[], length: number): Row[] {
  return [
    ...rows.slice(0, length),
    ...Array.from({ length: Math.max(0, length - rows.length) }, () => EMPTY),
  ];
}
