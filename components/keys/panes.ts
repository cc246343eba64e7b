import { value } from '../../store/load.ts';
import { blamePlace, pathsOf, viewOf } from '../../store/pane.ts';
import type { Pane } from '../../store/parts/pane.ts';
import { PANES } from '../../store/parts/pane.ts';
import type { State } from '../../store/state.ts';
import { blameKey } from '../../store/want.ts';
import { commitAt } from '../panes/gutter.ts';
import type { Binding, Context } from './binding.ts';
import { cannotBlameParent, cannotChangePane, cannotSwitchCopy } from './reasons.ts';

const STEPS: readonly Context[] = ['list', 'pane'];
const hasPanes = (state: State): boolean => cannotChangePane(state) === undefined;
/** Where two texts are compared. */
const COMPARED: readonly Context[] = [...STEPS, 'change'];

const HELP: Readonly<Record<Pane, string>> = {
  plan: 'What the plan says, what is proposed and why, what is wrong.',
  divergence: 'How the copies differ, side by side.',
  blame: 'Who wrote each line, and when.',
  history: 'The commits of each file, and every place that names it.',
  preview: 'What will stand at the destination.',
};

/** Keys that choose what is read about a step, and how. */
export const PANE_KEYS: readonly Binding[] = [
  {
    id: 'move.focus',
    keys: ['tab'],
    contexts: STEPS,
    label: 'next pane',
    help: 'From the list to the text, then to the next pane, and back to the list after the last.',
    hint: 20,
    moves: true,
    run: ({ state }) => {
      const next = hasPanes(state) ? PANES[PANES.indexOf(state.pane) + 1] : undefined;
      if (state.focus === 'list') state.setFocus('pane');
      else if (next) state.setPane(next);
      else {
        state.setPane('plan');
        state.setFocus('list');
      }
    },
  },
  {
    id: 'move.focus-back',
    keys: ['shift+tab'],
    contexts: STEPS,
    label: 'previous pane',
    help: 'To the pane before, and from the first one to the list.',
    moves: true,
    run: ({ state }) => {
      const before = hasPanes(state) ? PANES[PANES.indexOf(state.pane) - 1] : undefined;
      if (state.focus === 'list') state.setFocus('pane');
      else if (before) state.setPane(before);
      else state.setFocus('list');
    },
  },
  ...PANES.map(
    (pane, index): Binding => ({
      id: `pane.${pane}`,
      keys: [String(index + 1)],
      contexts: STEPS,
      label: pane,
      help: HELP[pane],
      moves: true,
      disabled: cannotChangePane,
      run: ({ state }) => state.setPane(pane),
    }),
  ),
  {
    id: 'blame.parent',
    keys: [','],
    contexts: ['pane'],
    label: 'blame before',
    help: 'Blame as it was before the commit that wrote the line under the cursor.',
    hint: 30,
    moves: true,
    disabled: cannotBlameParent,
    run: ({ state }) => blameParent(state),
  },
  {
    id: 'blame.back',
    keys: [';'],
    contexts: ['pane'],
    label: 'blame after',
    help: 'Back to the blame one came from.',
    moves: true,
    disabled: cannotBlameParent,
    run: ({ state }) => {
      const trail = state.blameTrail.get(state.selected) ?? [];
      if (trail.length === 0) state.tell('This is the blame of the file as it is now.', 'note');
      else state.setBlameTrail(state.selected, trail.slice(0, -1));
    },
  },
  {
    id: 'blame.other',
    keys: ['o'],
    contexts: ['pane'],
    label: 'other copy',
    help: 'Blame of the other copy.',
    moves: true,
    disabled: state => cannotBlameParent(state) ?? cannotSwitchCopy(state),
    run: ({ state }) => {
      const paths = pathsOf(state);
      const now = blamePlace(state)?.path;
      const path = paths[(paths.indexOf(now ?? '') + 1) % paths.length];
      if (path !== undefined) state.setBlameTrail(state.selected, [{ path }]);
    },
  },
  {
    id: 'divergence.more-context',
    keys: ['}'],
    contexts: COMPARED,
    label: 'more context',
    help: 'More equal lines around each difference.',
    moves: true,
    run: ({ state }) => state.setContext(lines => lines + 3),
  },
  {
    id: 'divergence.less-context',
    keys: ['{'],
    contexts: COMPARED,
    label: 'less context',
    help: 'Fewer equal lines around each difference.',
    moves: true,
    run: ({ state }) => state.setContext(lines => lines - 3),
  },
  {
    id: 'divergence.unfold',
    keys: ['x'],
    contexts: COMPARED,
    label: 'mechanical',
    help: 'Show or fold away the differences that are only imports or spaces.',
    moves: true,
    run: ({ state }) => {
      state.tell(
        state.foldMechanical ? 'Every difference is shown.' : 'Mechanical differences are folded.',
        'note',
      );
      state.toggle('foldMechanical');
    },
  },
  {
    id: 'divergence.sides',
    keys: ['|'],
    contexts: COMPARED,
    label: 'side by side',
    help: 'The copies side by side, or their differences one after the other.',
    moves: true,
    run: ({ state }) => {
      state.tell(
        state.sideBySide ? 'Differences one after the other.' : 'Copies side by side, where there is room.',
        'note',
      );
      state.toggle('sideBySide');
    },
  },
];

function blameParent(state: State): void {
  const place = blamePlace(state);
  if (!place) return;
  const commit = commitAt(value(state, 'blame', blameKey(place)), viewOf(state).line);
  if (!commit) {
    state.tell('No commit wrote this line yet.', 'note');
    return;
  }
  if (!commit.previous) {
    state.tell(`${commit.id.slice(0, 8)} is where this line begins: nothing is before it.`, 'note');
    return;
  }
  const { path, commit: before } = commit.previous;
  state.setBlameTrail(state.selected, [
    ...(state.blameTrail.get(state.selected) ?? []),
    { path, commit: before },
  ]);
  state.tell(
    `Blame before ${commit.id.slice(0, 8)}, at ${before.slice(0, 8)}. The key ${state.keyOf('blame.back')} goes back.`,
    'note',
  );
}
