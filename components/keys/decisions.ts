import type { Act, Binding } from './binding.ts';

/** Keys of the list of decisions. */
export const DECISIONS: readonly Binding[] = [
  {
    id: 'decisions.go',
    keys: ['enter'],
    contexts: ['decisions'],
    label: 'go back to here',
    help: 'Let everything up to this line hold, and nothing after it: undo or do again as far as needed.',
    hint: 1,
    run: ({ state }) => state.goToDecision(),
  },
  {
    id: 'decisions.undo',
    keys: ['z'],
    contexts: ['decisions'],
    label: 'undo one',
    help: 'Undo the last one that holds.',
    hint: 3,
    run: act => openedAnew(act, act.state.undo()),
  },
  {
    id: 'decisions.redo',
    keys: ['Z'],
    contexts: ['decisions'],
    label: 'redo one',
    help: 'Do the first one again that was undone.',
    hint: 4,
    run: act => openedAnew(act, act.state.redo()),
  },
];

/** Shows the list as it is after a change. */
async function openedAnew({ state, again }: Act, change: Promise<void>): Promise<void> {
  await change;
  state.close();
  again().state.openDecisions();
}
