import { viewKey } from '../../store/pane.ts';
import { sideways } from '../view/scroll.ts';
import type { Act, Binding, Context } from './binding.ts';
import { inList, SIDE_STEP } from './move.ts';

const TEXTS: readonly Context[] = [
  'pane',
  'review',
  'change',
  'merge',
  'audit',
  'histories',
  'reweave',
  'log',
  'commit',
];

/** Keys by which what is too long is read, the same wherever something can be cut. */
export const SIDEWAYS: readonly Binding[] = [
  {
    id: 'view.left',
    keys: ['<', 'shift+left'],
    contexts: ['list', ...TEXTS, 'menu'],
    label: 'left',
    help: 'Long lines: back to their start.',
    moves: true,
    run: act => move(act, -SIDE_STEP),
  },
  {
    id: 'view.right',
    keys: ['>', 'shift+right'],
    contexts: ['list', ...TEXTS, 'menu'],
    label: 'right',
    help: 'Long lines: on to their end.',
    moves: true,
    run: act => move(act, SIDE_STEP),
  },
  {
    id: 'view.wrap',
    keys: ['\\'],
    contexts: TEXTS,
    label: 'wrap',
    help: 'Long lines go on below, or are cut at the edge.',
    moves: true,
    run: ({ state }) => {
      state.tell(
        state.wrap
          ? `Long lines are cut: ${state.keyOf('view.right')} and ${state.keyOf('view.left')} move them.`
          : 'Long lines go on below.',
        'note',
      );
      state.toggle('wrap');
    },
  },
];

function move(act: Act, columns: number): void {
  const { state } = act;
  if (!inList(act) && state.wrap && state.overlays.at(-1)?.kind !== 'menu') {
    state.tell(`Long lines go on below: ${state.keyOf('view.wrap')} cuts them.`, 'note');
    return;
  }
  state.setView(inList(act) ? 'list' : viewKey(state), view => sideways(view, columns));
}
