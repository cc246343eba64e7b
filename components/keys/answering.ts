import { completed, offersOf } from '../../store/complete.ts';
import { misread } from '../../store/correct.ts';
import { type Prompt, topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import type { Act } from './binding.ts';
import { findHere } from './move.ts';

/** A prompt with the cursor on no offer, or, where a word in the middle is completed, on the first. */
export const untouched = ({ offer: _, ...prompt }: Prompt): Prompt =>
  prompt.purpose === 'correct' ? { ...prompt, offer: 0 } : prompt;

/** Puts the offer under the cursor, else the first, in the place of what it completes. */
export function complete(state: State): void {
  state.adjust(overlay => {
    if (overlay.kind !== 'prompt') return overlay;
    const found = offersOf(overlay, state.paths);
    const offer = found.offers[Math.min(overlay.offer ?? 0, found.offers.length - 1)];
    if (offer === undefined) return overlay;
    const put =
      overlay.purpose === 'correct'
        ? completed(overlay.text, found, offer)
        : { text: offer, caret: offer.length };
    return untouched({ ...overlay, ...put });
  });
}

export function moveOffer(state: State, by: number): void {
  state.adjust(overlay => {
    if (overlay.kind !== 'prompt') return overlay;
    const { offers } = offersOf(overlay, state.paths);
    if (offers.length === 0) return overlay;
    const from = overlay.offer ?? (by > 0 ? -1 : offers.length);
    return { ...overlay, offer: Math.max(0, Math.min(offers.length - 1, from + by)) };
  });
}

/** Takes what was typed. What cannot be taken is asked again, as it was typed. */
export function submit(act: Act): void | Promise<void> {
  const { state } = act;
  const top = topOverlay(state);
  if (top?.kind !== 'prompt') return;
  state.close();
  switch (top.purpose) {
    case 'filter':
      return state.setFilter(top.text);
    case 'search':
      state.setSearch(top.text);
      return findHere({ ...act, state: { ...state, search: top.text.toLowerCase() } });
    case 'correct':
      return top.about && correct(state, top);
    case 'dismiss': {
      if (top.text.trim() === '') return state.tell('No reason given: nothing changed.', 'note');
      return top.apart && state.dismiss(top.apart, top.text);
    }
    case 'why':
      return state.giveReason(top.text);
    case 'retarget':
      return retarget(state, top);
  }
}

async function correct(state: State, prompt: Prompt): Promise<void> {
  const wrong = misread(prompt.text);
  if (wrong !== undefined) state.tell(wrong, 'warning');
  else if (!prompt.about || (await state.correct(prompt.about, prompt.text))) return;
  state.open(prompt);
}

/** The offer that the cursor was put on goes before what was typed. */
async function retarget(state: State, prompt: Prompt): Promise<void> {
  const { offers } = offersOf(prompt, state.paths);
  const to = (prompt.offer === undefined ? undefined : offers[prompt.offer]) ?? prompt.text.trim();
  if (to === '') return state.tell('No path given: nothing changed.', 'note');
  if (!(await state.retarget(to))) state.open({ ...untouched(prompt), text: to, caret: to.length });
}
