import { nextMerge } from '../../store/merges.ts';
import type { State } from '../../store/state.ts';
import type { Binding, Context } from './binding.ts';
import { travel } from './hunk.ts';

const MERGE: readonly Context[] = ['merge'];

const noOtherStep = (state: State): string | undefined =>
  nextMerge(state, 1) ? undefined : 'No other step has an open conflict.';

const nextAlone = ({ merging }: State): 'left' | 'result' | 'right' | undefined =>
  merging?.alone === undefined || merging.alone === 'result' ? merging?.side : 'result';

/** Keys that move about in a merge. h and l choose the side that keys take from, and change nothing. */
export const MERGE_MOVES: readonly Binding[] = [
  {
    id: 'merge.left',
    keys: ['h', 'left'],
    contexts: MERGE,
    label: 'left side',
    help: 'The left copy is in focus: keys take from it.',
    moves: true,
    run: ({ state }) => state.setSide('left'),
  },
  {
    id: 'merge.right',
    keys: ['l', 'right'],
    contexts: MERGE,
    label: 'right side',
    help: 'The right copy is in focus: keys take from it.',
    moves: true,
    run: ({ state }) => state.setSide('right'),
  },
  {
    id: 'merge.next',
    keys: [']'],
    contexts: MERGE,
    label: 'next',
    help: 'To the next difference.',
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'change' }),
  },
  {
    id: 'merge.previous',
    keys: ['['],
    contexts: MERGE,
    label: 'previous',
    help: 'To the previous difference.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'change' }),
  },
  {
    id: 'merge.next-conflict',
    keys: ['}'],
    contexts: MERGE,
    label: 'next conflict',
    help: 'To the next place that both copies changed, solved or not.',
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'conflict' }),
  },
  {
    id: 'merge.previous-conflict',
    keys: ['{'],
    contexts: MERGE,
    label: 'previous conflict',
    help: 'To the previous place that both copies changed.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'conflict' }),
  },
  {
    id: 'merge.next-open',
    keys: ['tab'],
    contexts: MERGE,
    label: 'next open',
    help: 'To the next difference that is still open, going round.',
    hint: 6,
    moves: true,
    run: act => travel(act, { type: 'next', kind: 'unsolved' }),
  },
  {
    id: 'merge.previous-open',
    keys: ['shift+tab'],
    contexts: MERGE,
    label: 'previous open',
    help: 'To the previous difference that is still open, going round.',
    moves: true,
    run: act => travel(act, { type: 'previous', kind: 'unsolved' }),
  },
  {
    id: 'merge.next-step',
    keys: [')'],
    contexts: MERGE,
    label: 'next step',
    help: 'Keep what is chosen, and open the merge of the next step with an open conflict.',
    hint: 8,
    disabled: noOtherStep,
    run: ({ state }) => state.walkMerges(1),
  },
  {
    id: 'merge.previous-step',
    keys: ['('],
    contexts: MERGE,
    label: 'step before',
    help: 'Keep what is chosen, and open the merge of the step before with an open conflict.',
    disabled: noOtherStep,
    run: ({ state }) => state.walkMerges(-1),
  },
  {
    id: 'merge.alone',
    keys: ['+', '='],
    contexts: MERGE,
    label: 'one column',
    help: 'One column in the whole window: the copy in focus, then the result.',
    hint: 7,
    moves: true,
    run: ({ state }) => state.showAlone(nextAlone(state)),
  },
  {
    id: 'merge.all',
    keys: ['_', '-'],
    contexts: MERGE,
    label: 'all columns',
    help: 'All columns beside each other again.',
    moves: true,
    run: ({ state }) => state.showAlone(undefined),
  },
  {
    id: 'merge.show-base',
    keys: ['d'],
    contexts: MERGE,
    label: 'before both',
    help: 'Show the text before both in place of the result, and back.',
    moves: true,
    run: ({ state }) => state.toggleBase(),
  },
];
