import { phaseKey } from '../../store/entry.ts';
import { viewKey, viewOf } from '../../store/pane.ts';
import type { View } from '../../store/parts/pane.ts';
import { entryOf } from '../../store/step.ts';
import { findLine, nextStop } from '../view/document.ts';
import { sideways, toLine } from '../view/scroll.ts';
import type { Act } from './binding.ts';

/** Columns that one step sideways takes. */
export const SIDE_STEP = 8;

/** Moves the cursor of the text in focus to a line. */
export function goTo({ state, document, height }: Act, line: number): void {
  state.setView(viewKey(state), view => toLine(view, line, document.length, height));
}

/** Moves the cursor of the list or the text in focus by lines. */
export function moveBy(act: Act, lines: number): void {
  const { state, document, height } = act;
  if (inList(act)) {
    state.moveBy(lines);
    return;
  }
  state.setView(viewKey(state), view => toLine(view, view.line + lines, document.length, height));
}

/** Whether the step list takes the movements. */
export const inList = ({ state }: Act): boolean =>
  state.screen === 'steps' && state.overlays.length === 0 && state.focus === 'list';

/** Goes to the next place worth going to: in a text a difference or heading, in the list a phase. */
export function jump(act: Act, step: 1 | -1): void {
  const to = nextStop(act.document, viewOf(act.state).line, step);
  if (to === undefined)
    act.state.tell(step > 0 ? 'No further place below.' : 'No further place above.', 'note');
  else goTo(act, to);
}

/** Goes to the next line that holds what was searched for. */
export function find(act: Act, step: 1 | -1): void {
  const { state, document } = act;
  if (state.search === '') {
    state.tell(`Nothing is searched for yet: ${state.keyOf('search')} asks what.`, 'note');
    return;
  }
  const line = findLine(document, state.search, viewOf(state).line, step);
  if (line === undefined) state.tell(`“${state.search}” is not here.`, 'note');
  else goTo(act, line);
}

/** Goes to the first line from here on that holds what is searched for. */
export function findHere(act: Act): void {
  const { state, document } = act;
  if (state.search === '') return;
  const line = findLine(document, state.search, viewOf(state).line - 1, 1);
  if (line === undefined) state.tell(`“${state.search}” is not here.`, 'note');
  else goTo(act, line);
}

/** Out: from the text to the list, from a step to its phase, from an open phase to a folded one. */
export function goOut(act: Act): void {
  const { state } = act;
  if (!inList(act)) {
    const view = viewOf(state);
    if (view.left > 0) {
      state.setView(viewKey(state), old => sideways(old, -SIDE_STEP));
      return;
    }
    if (state.screen === 'steps' || state.screen === 'audit') state.setFocus('list');
    return;
  }
  const entry = entryOf(state);
  if (entry?.kind === 'item') {
    state.select(phaseKey(entry.item.operation.phase));
    return;
  }
  if (entry?.kind === 'phase' || entry?.kind === 'heading') state.setFolded(entry.key, true);
}

/** In: from a folded phase to an open one, from the list to the text, in the text to the right. */
export function goIn(act: Act): void {
  const { state } = act;
  if (state.screen === 'audit' && state.focus === 'list' && state.overlays.length === 0) {
    state.setFocus('pane');
    return;
  }
  if (!inList(act)) {
    state.setView(viewKey(state), (old: View) => sideways(old, SIDE_STEP));
    return;
  }
  const entry = entryOf(state);
  if ((entry?.kind === 'phase' || entry?.kind === 'heading') && entry.folded) {
    state.setFolded(entry.key, false);
  } else {
    state.setFocus('pane');
  }
}
