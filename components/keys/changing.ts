import type { Act, Binding, Context } from './binding.ts';
import { jump } from './move.ts';

const CHANGE: readonly Context[] = ['change'];

/** Keys of one file of the review. */
export const CHANGING: readonly Binding[] = [
  {
    id: 'change.next-file',
    keys: [']'],
    contexts: CHANGE,
    label: 'next file',
    help: 'To the change of the next file.',
    hint: 1,
    moves: true,
    run: act => toFile(act, 1),
  },
  {
    id: 'change.previous-file',
    keys: ['['],
    contexts: CHANGE,
    label: 'previous file',
    help: 'To the change of the file before.',
    moves: true,
    run: act => toFile(act, -1),
  },
  {
    id: 'change.next',
    keys: ['tab'],
    contexts: CHANGE,
    label: 'next difference',
    help: 'To the next difference of the file.',
    hint: 2,
    moves: true,
    run: act => jump(act, 1),
  },
  {
    id: 'change.previous',
    keys: ['shift+tab'],
    contexts: CHANGE,
    label: 'previous difference',
    help: 'To the difference before.',
    moves: true,
    run: act => jump(act, -1),
  },
  {
    id: 'change.back',
    keys: ['esc'],
    contexts: CHANGE,
    label: 'back to the review',
    help: 'Back to the review.',
    hint: 3,
    moves: true,
    run: ({ state }) => state.closeChange(),
  },
];

function toFile({ state }: Act, by: 1 | -1): void {
  if (!state.nextChange(by))
    state.tell(
      by > 0 ? 'This is the last file of the phase.' : 'This is the first file of the phase.',
      'note',
    );
}
