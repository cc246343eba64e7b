import type { Binding, Context } from './binding.ts';
import { find, goIn, goOut, jump, moveBy } from './move.ts';

const LOOKING: readonly Context[] = ['audit', 'histories', 'reweave'];
/** Texts that lie over the screen. */
const OVER: readonly Context[] = ['log', 'commit', 'welcome', 'decisions', 'end'];
const ALL: readonly Context[] = ['list', 'pane', 'review', 'change', 'merge', ...LOOKING, ...OVER];
const SIDEWAYS: readonly Context[] = ['list', 'pane', 'review', 'change', ...LOOKING, ...OVER];
const SEARCHED: readonly Context[] = ['pane', 'review', 'change', 'merge', ...LOOKING, ...OVER];
const TEXTS: readonly Context[] = ['pane', 'review', ...LOOKING, ...OVER];

/** Keys that move about. h, j, k and l are only ever found here. */
export const MOVEMENT: readonly Binding[] = [
  {
    id: 'move.down',
    keys: ['j', 'down'],
    contexts: ALL,
    label: 'down',
    help: 'One line down.',
    moves: true,
    run: act => moveBy(act, 1),
  },
  {
    id: 'move.up',
    keys: ['k', 'up'],
    contexts: ALL,
    label: 'up',
    help: 'One line up.',
    moves: true,
    run: act => moveBy(act, -1),
  },
  {
    id: 'move.in',
    keys: ['l', 'right'],
    contexts: SIDEWAYS,
    label: 'in',
    help: 'In: in the list unfold a phase or go to the text of the row; in a text to the right.',
    moves: true,
    run: goIn,
  },
  {
    id: 'move.out',
    keys: ['h', 'left'],
    contexts: SIDEWAYS,
    label: 'out',
    help: 'Out: in a text to the left, then back to the list; in the list to the phase of a step, or fold it.',
    moves: true,
    run: goOut,
  },
  {
    id: 'move.half-down',
    keys: ['ctrl+d', 'pagedown'],
    contexts: ALL,
    label: 'half down',
    help: 'Half a page down.',
    moves: true,
    run: act => moveBy(act, Math.max(1, Math.floor(act.height / 2))),
  },
  {
    id: 'move.half-up',
    keys: ['ctrl+u', 'pageup'],
    contexts: ALL,
    label: 'half up',
    help: 'Half a page up.',
    moves: true,
    run: act => moveBy(act, -Math.max(1, Math.floor(act.height / 2))),
  },
  {
    id: 'move.top',
    keys: ['g', 'home'],
    contexts: ALL,
    label: 'top',
    help: 'To the first line.',
    moves: true,
    run: act => moveBy(act, -Infinity),
  },
  {
    id: 'move.bottom',
    keys: ['G', 'end'],
    contexts: ALL,
    label: 'bottom',
    help: 'To the last line.',
    moves: true,
    run: act => moveBy(act, Infinity),
  },
  {
    id: 'move.next',
    keys: [']'],
    contexts: TEXTS,
    label: 'next part',
    help: 'To the next difference or heading.',
    hint: 40,
    moves: true,
    run: act => jump(act, 1),
  },
  {
    id: 'move.previous',
    keys: ['['],
    contexts: TEXTS,
    label: 'previous part',
    help: 'To the previous difference or heading.',
    moves: true,
    run: act => jump(act, -1),
  },
  {
    id: 'search.next',
    keys: ['n'],
    contexts: SEARCHED,
    label: 'next match',
    help: 'To the next line that holds what was searched for.',
    moves: true,
    run: act => find(act, 1),
  },
  {
    id: 'search.previous',
    keys: ['N'],
    contexts: SEARCHED,
    label: 'previous match',
    help: 'To the previous line that holds what was searched for.',
    moves: true,
    run: act => find(act, -1),
  },
];
