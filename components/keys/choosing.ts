import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import type { Binding, Context } from './binding.ts';
import { cannotMark } from './reasons.ts';

const STEPS: readonly Context[] = ['list', 'pane'];

/** Keys that choose steps, and keys that take back or bring again what was decided. */
export const CHOOSING: readonly Binding[] = [
  {
    id: 'step.range',
    keys: ['v'],
    contexts: ['list'],
    label: 'range',
    help: 'Begin or end a range of steps; what accepts, skips or opens a step then acts on all of them.',
    run: ({ state }) => {
      state.toggleRange();
      const draws = ['move.down', 'move.up'].map(state.keyOf).join(' and ');
      state.tell(
        state.anchor === undefined ? `Range: ${draws} draw it; ${acting(state)}` : 'Range ended.',
        'note',
      );
    },
  },
  {
    id: 'step.mark',
    keys: ['space'],
    contexts: ['list'],
    label: 'mark',
    help: 'Mark the step, or no longer; what accepts, skips or opens a step then acts on all that are marked.',
    disabled: cannotMark,
    run: ({ state }) => {
      state.toggleMark();
      const isFirst = state.marked.size === 0;
      if (isFirst) state.tell(`Marked: ${state.keyOf('step.mark')} marks more; ${acting(state)}`, 'note');
    },
  },
  {
    id: 'step.mark-alike',
    keys: ['V'],
    contexts: ['list'],
    label: 'mark all of the step',
    help: 'Mark every file of the step that is still open: one question of the plan is answered once.',
    disabled: cannotMark,
    run: ({ state }) => {
      const marked = state.markAlike();
      state.tell(`Marked: ${counted(marked, 'file')} of the step; ${acting(state)}`, 'note');
    },
  },
  {
    id: 'step.next-for-you',
    keys: [']'],
    contexts: ['list'],
    label: 'next that needs you',
    help: 'To the next step or line, in any phase, that only you can settle.',
    hint: 12,
    moves: true,
    run: ({ state }) => toPerson(state, 1),
  },
  {
    id: 'step.previous-for-you',
    keys: ['['],
    contexts: ['list'],
    label: 'previous that needs you',
    help: 'To the step or line before that only you can settle.',
    moves: true,
    run: ({ state }) => toPerson(state, -1),
  },
  {
    id: 'undo',
    keys: ['z'],
    contexts: STEPS,
    label: 'undo',
    help: 'Undo what the last key decided, wherever it was and however much.',
    hint: 10,
    run: ({ state }) => state.undo(),
  },
  {
    id: 'redo',
    keys: ['Z'],
    contexts: STEPS,
    label: 'redo',
    help: 'Do again what was undone.',
    run: ({ state }) => state.redo(),
  },
  {
    id: 'decisions',
    keys: ['d'],
    contexts: STEPS,
    label: 'decisions',
    help: 'Every decision with who, when and why: go back to any of them, and forward again.',
    run: ({ state }) => state.openDecisions(),
  },
];

/** What acts on a range or on marks. */
function acting({ keyOf }: State): string {
  const [accept, skip, clear] = ['step.accept', 'step.skip', 'step.clear'].map(keyOf);
  return `${accept}, ${skip} or ${clear} act on all of them; ${keyOf('leave')} leaves them.`;
}

function toPerson(state: State, step: 1 | -1): void {
  if (!state.toPerson(step)) state.tell('Nothing else needs you.', 'note');
}
