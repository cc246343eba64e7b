import { isAtEnd } from '../../store/end.ts';
import { FOR_PERSON } from '../../store/entry.ts';
import { START } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import type { Binding, Context } from './binding.ts';
import { cannotLeave } from './reasons.ts';

/** Every screen that is read: no question, list or overlay lies on top. */
export const SCREENS: readonly Context[] = [
  'list',
  'pane',
  'review',
  'change',
  'merge',
  'audit',
  'histories',
  'reweave',
];
const STEPS: readonly Context[] = ['list', 'pane'];
/** Screens of two halves. */
const HALVES: readonly Context[] = [...STEPS, 'audit', 'histories'];

/** Keys that are the same on every screen. */
export const GENERAL: readonly Binding[] = [
  {
    id: 'search',
    keys: ['/'],
    contexts: [...SCREENS, 'log', 'commit', 'welcome', 'decisions', 'end'],
    label: 'search',
    help: 'Filter the steps by letters of their paths and words (? alone: what needs you), or search in the text.',
    hint: 50,
    moves: true,
    run: ({ state }) => {
      const inList = state.screen === 'steps' && state.focus === 'list' && state.overlays.length === 0;
      const title = inList ? `Show steps with (${FOR_PERSON} alone: those that need you)` : 'Search for';
      state.open({ kind: 'prompt', purpose: inList ? 'filter' : 'search', title, text: '', caret: 0 });
    },
  },
  {
    id: 'zoom.in',
    keys: ['+', '='],
    contexts: HALVES,
    label: 'zoom',
    help: 'Give the whole window to the half in focus.',
    moves: true,
    run: ({ state }) => state.setZoom('one'),
  },
  {
    id: 'zoom.out',
    keys: ['_', '-'],
    contexts: HALVES,
    label: 'both halves',
    help: 'Show both halves again.',
    moves: true,
    run: ({ state }) => state.setZoom('both'),
  },
  {
    id: 'log',
    keys: ['@'],
    contexts: SCREENS,
    label: 'git log',
    help: 'Every git command so far, with its time, whether it answered (✓) or failed (✗), and its exit code where that is not 0.',
    run: ({ state }) => {
      state.open({ kind: 'log' });
      state.setView('log', () => ({ line: state.runs.length - 1, top: state.runs.length, left: 0 }));
    },
  },
  {
    id: 'reload',
    keys: ['R'],
    contexts: ['list', 'pane', 'review', 'change', 'merge'],
    label: 'reload',
    help: 'Read everything on screen from git again.',
    run: ({ state }) => {
      state.outdate();
      state.refresh();
      state.tell('Read again.', 'note');
    },
  },
  {
    id: 'first-look',
    keys: ['i'],
    contexts: STEPS,
    label: 'what is this',
    help: 'The first look again: what the plan wants, what is wrong, what happens next; at the end, the last page.',
    run: ({ state }) => {
      state.setView('welcome', () => START);
      if (isAtEnd(state)) state.openEnd();
      else state.open({ kind: 'welcome' });
    },
  },
  {
    id: 'palette',
    keys: [':'],
    contexts: SCREENS,
    label: 'commands',
    help: 'Find a command by its name and run it.',
    run: ({ state }) => state.open({ kind: 'palette', filter: '', cursor: 0 }),
  },
  {
    id: 'help',
    keys: ['?'],
    contexts: [...SCREENS, 'welcome', 'log', 'commit', 'decisions', 'end'],
    label: 'help',
    help: 'Every key that works here; typing filters, enter runs.',
    hint: 98,
    run: ({ state }) => state.open({ kind: 'help', filter: '', cursor: 0 }),
  },
  {
    id: 'mouse',
    keys: ['M'],
    contexts: HALVES,
    label: 'mouse',
    help: 'Listen to the mouse, or no longer: the wheel moves, a click goes there.',
    run: ({ state }) => {
      state.setMouse(!state.mouse);
      state.tell(
        state.mouse ? 'The mouse is the terminal’s again.' : 'The wheel moves, a click goes there.',
        'note',
      );
    },
  },
  {
    id: 'pause',
    keys: ['ctrl+z'],
    contexts: SCREENS,
    label: 'to the shell',
    help: 'Back to the shell for a while; fg comes back.',
    run: ({ state }) => state.pause(),
  },
  {
    id: 'leave',
    keys: ['esc'],
    contexts: HALVES,
    label: 'back',
    help: 'Leave what is on top: a range, marks, a filter, a zoom, the text. Never quits.',
    moves: true,
    run: ({ state }) => leaveTop(state),
  },
  {
    id: 'quit',
    keys: ['q', 'ctrl+c'],
    contexts: SCREENS,
    label: 'quit',
    help: 'Quit. Every decision is on disk already; the next start goes on from here.',
    hint: 99,
    disabled: cannotLeave,
    run: async ({ state, again }) => {
      if (state.merging) await state.closeMerge();
      if (!again().state.merging) state.leave();
    },
  },
  {
    id: 'interrupt',
    keys: ['ctrl+c'],
    contexts: [
      'welcome',
      'help',
      'palette',
      'log',
      'commit',
      'decisions',
      'end',
      'menu',
      'confirm',
      'prompt',
    ],
    label: 'close',
    help: 'Close what is on top.',
    run: ({ state }) => state.close(),
  },
];

function leaveTop(state: State): void {
  if (state.cancel()) state.tell('Given up.', 'note');
  else if (state.anchor !== undefined) state.toggleRange();
  else if (state.marked.size > 0) state.unmark();
  else if (state.focus === 'pane' && state.search !== '') state.setSearch('');
  else if (state.zoom === 'one') state.setZoom('both');
  else if (state.focus === 'pane') state.setFocus('list');
  else if (state.filter !== '') state.setFilter('');
  else state.tell(`Nothing is open here. ${state.keyOf('quit')} quits.`, 'note');
}
