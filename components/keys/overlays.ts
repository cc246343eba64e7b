import { topOverlay } from '../../store/overlay.ts';
import type { Overlay } from '../../store/parts/overlay.ts';
import type { State } from '../../store/state.ts';
import type { Binding } from './binding.ts';

/** Moves the cursor of what is on top. */
function moveCursor({ adjust }: State, by: number): void {
  adjust((overlay: Overlay) =>
    overlay.kind === 'menu'
      ? { ...overlay, cursor: Math.max(0, Math.min(overlay.choices.length - 1, overlay.cursor + by)) }
      : overlay,
  );
}

/** Keys of menus, questions and of the first look. Those of prompts and of the help are in `typing.ts`: there letters are text. */
export const OVERLAYS: readonly Binding[] = [
  {
    id: 'overlay.close',
    keys: ['esc', 'q'],
    contexts: ['log', 'commit', 'menu', 'welcome', 'decisions', 'end'],
    label: 'close',
    help: 'Close what is on top.',
    hint: 2,
    moves: true,
    run: ({ state }) => state.close(),
  },
  {
    id: 'welcome.begin',
    keys: ['enter', 'space'],
    contexts: ['welcome'],
    label: 'begin',
    help: 'Begin with the first open step.',
    hint: 1,
    moves: true,
    run: ({ state }) => state.close(),
  },
  {
    id: 'menu.down',
    keys: ['j', 'down'],
    contexts: ['menu'],
    label: 'down',
    help: 'To the next line.',
    moves: true,
    run: ({ state }) => moveCursor(state, 1),
  },
  {
    id: 'menu.up',
    keys: ['k', 'up'],
    contexts: ['menu'],
    label: 'up',
    help: 'To the line before.',
    moves: true,
    run: ({ state }) => moveCursor(state, -1),
  },
  {
    id: 'menu.choose',
    keys: ['enter', 'space'],
    contexts: ['menu'],
    label: 'choose',
    help: 'Take the line under the cursor.',
    hint: 1,
    run: ({ state }) => {
      const top = topOverlay(state);
      if (top?.kind !== 'menu') return;
      const choice = top.choices[top.cursor];
      state.close();
      if (choice) return state.perform(choice.deed);
    },
  },
  {
    id: 'confirm.yes',
    keys: ['y'],
    contexts: ['confirm'],
    label: 'yes',
    help: 'Yes, do it.',
    hint: 1,
    run: ({ state }) => {
      const top = topOverlay(state);
      state.close();
      if (top?.kind === 'confirm') return state.perform(top.deed);
    },
  },
  {
    id: 'confirm.no',
    keys: ['n', 'esc', 'q'],
    contexts: ['confirm'],
    label: 'no',
    help: 'No, leave everything as it is.',
    hint: 2,
    moves: true,
    run: ({ state }) => state.close(),
  },
];
