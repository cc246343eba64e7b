import { topOverlay } from '../../store/overlay.ts';
import type { Overlay } from '../../store/parts/overlay.ts';
import type { State } from '../../store/state.ts';
import { characters } from '../text/cells.ts';
import { complete, moveOffer, submit, untouched } from './answering.ts';
import type { Binding, Context } from './binding.ts';

const TYPED: readonly Context[] = ['prompt', 'help', 'palette'];
const CHOSEN: readonly Context[] = ['help', 'palette'];

/** Puts text where the cursor of the prompt or filter on top is. */
export function insert(state: State, text: string): void {
  const clean = text.replace(/[\r\n]+/g, ' ');
  change(state, (before, after) => [before + clean, after]);
}

/** Keys of prompts, of the help and of the palette: every character not named here is text. */
export const TYPING: readonly Binding[] = [
  {
    id: 'prompt.submit',
    keys: ['enter'],
    contexts: ['prompt'],
    label: 'done',
    help: 'Take the text.',
    hint: 1,
    run: submit,
  },
  {
    id: 'prompt.complete',
    keys: ['tab'],
    contexts: ['prompt'],
    label: 'complete',
    help: 'Put the offer under the cursor in the place of the word.',
    run: ({ state }) => complete(state),
  },
  {
    id: 'prompt.offer-down',
    keys: ['down', 'ctrl+n'],
    contexts: ['prompt'],
    label: 'next offer',
    help: 'To the next offer.',
    moves: true,
    run: ({ state }) => moveOffer(state, 1),
  },
  {
    id: 'prompt.offer-up',
    keys: ['up', 'ctrl+p'],
    contexts: ['prompt'],
    label: 'offer before',
    help: 'To the offer before.',
    moves: true,
    run: ({ state }) => moveOffer(state, -1),
  },
  {
    id: 'command.run',
    keys: ['enter'],
    contexts: CHOSEN,
    label: 'run it',
    help: 'Run the command under the cursor.',
    hint: 1,
    run: ({ runChosen }) => runChosen(),
  },
  {
    id: 'prompt.cancel',
    keys: ['esc'],
    contexts: TYPED,
    label: 'cancel',
    help: 'Leave everything as it was.',
    hint: 2,
    moves: true,
    run: ({ state }) => state.close(),
  },
  {
    id: 'command.down',
    keys: ['down', 'ctrl+n'],
    contexts: CHOSEN,
    label: 'down',
    help: 'To the next command.',
    moves: true,
    run: ({ state }) => moveCursor(state, 1),
  },
  {
    id: 'command.up',
    keys: ['up', 'ctrl+p'],
    contexts: CHOSEN,
    label: 'up',
    help: 'To the command before.',
    moves: true,
    run: ({ state }) => moveCursor(state, -1),
  },
  {
    id: 'prompt.erase',
    keys: ['backspace'],
    contexts: TYPED,
    label: 'erase',
    help: 'Erase the character before the cursor.',
    run: ({ state }) => change(state, (before, after) => [characters(before).slice(0, -1).join(''), after]),
  },
  {
    id: 'prompt.erase-after',
    keys: ['delete'],
    contexts: ['prompt'],
    label: 'erase after',
    help: 'Erase the character under the cursor.',
    run: ({ state }) => change(state, (before, after) => [before, characters(after).slice(1).join('')]),
  },
  {
    id: 'prompt.erase-all',
    keys: ['ctrl+u'],
    contexts: TYPED,
    label: 'erase all',
    help: 'Erase everything before the cursor.',
    run: ({ state }) => change(state, (_before, after) => ['', after]),
  },
  {
    id: 'prompt.left',
    keys: ['left'],
    contexts: ['prompt'],
    label: 'left',
    help: 'One character to the left.',
    moves: true,
    run: ({ state }) =>
      change(state, (before, after) => {
        const all = characters(before);
        return [all.slice(0, -1).join(''), (all.at(-1) ?? '') + after];
      }),
  },
  {
    id: 'prompt.right',
    keys: ['right'],
    contexts: ['prompt'],
    label: 'right',
    help: 'One character to the right.',
    moves: true,
    run: ({ state }) =>
      change(state, (before, after) => {
        const [first = '', ...rest] = characters(after);
        return [before + first, rest.join('')];
      }),
  },
  {
    id: 'prompt.start',
    keys: ['home', 'ctrl+a'],
    contexts: ['prompt'],
    label: 'start',
    help: 'To the start of the text.',
    moves: true,
    run: ({ state }) => change(state, (before, after) => ['', before + after]),
  },
  {
    id: 'prompt.end',
    keys: ['end', 'ctrl+e'],
    contexts: ['prompt'],
    label: 'end',
    help: 'To the end of the text.',
    moves: true,
    run: ({ state }) => change(state, (before, after) => [before + after, '']),
  },
];

/** Changes the text of what is on top, given as what stands before and after the cursor. */
function change(state: State, next: (before: string, after: string) => readonly [string, string]): void {
  state.adjust((overlay: Overlay) => {
    if (overlay.kind === 'prompt') {
      const [before, after] = next(overlay.text.slice(0, overlay.caret), overlay.text.slice(overlay.caret));
      return untouched({ ...overlay, text: before + after, caret: before.length });
    }
    if (overlay.kind !== 'help' && overlay.kind !== 'palette') return overlay;
    const [before, after] = next(overlay.filter, '');
    return { ...overlay, filter: before + after, cursor: 0 };
  });
  const top = topOverlay(state);
  if (top?.kind === 'prompt' && top.purpose === 'filter') preview(state);
}

/** A filter acts while it is typed. */
function preview(state: State): void {
  state.adjust(overlay => {
    if (overlay.kind === 'prompt') state.setFilter(overlay.text);
    return overlay;
  });
}

function moveCursor(state: State, by: number): void {
  state.adjust(overlay =>
    overlay.kind === 'help' || overlay.kind === 'palette'
      ? { ...overlay, cursor: Math.max(0, overlay.cursor + by) }
      : overlay,
  );
}
