import { count } from '../../src/report/words.ts';
import type { Engine } from '../../src/session/engine.ts';
import type { ReplayedPhase } from '../../src/session/replay.ts';
import { type Unfinished, unfinishedLine } from '../../src/session/unfinished.ts';
import type { Answer } from '../answer/give.ts';
import { flag, oneOf, shape, text, texts, whole } from '../answer/shape.ts';
import { type About, onPlan } from './about.ts';
import { nextOn } from './next.ts';
import { LEFT, leftRecord } from './records.ts';

/** What `replay` answers. */
export const REPLAY = shape(
  'What became of the decisions of a record',
  { 'holds?': flag('With --check: the branch holds what was decided.') },
  {
    phases: {
      phase: whole(),
      title: text(),
      state: oneOf(['committed', 'before', 'open', 'stopped']),
      message: text(),
      trees: texts('As they are here.'),
      expected: texts('As the record has them.'),
      applied: whole('Decisions that hold whole.'),
      hunks: whole('Taken over although their files are others.'),
      'failedCheck?': flag(),
    },
    drift: { operation: text(), message: text(), 'path?': text(), 'line?': whole() },
    followed: { step: text(), from: text(), now: text('What the file that was decided on is called here.') },
    unfinished: LEFT,
  },
);

interface Replayed {
  readonly phases: readonly ReplayedPhase[];
  readonly followed: readonly { readonly step: string; readonly from: string; readonly now: string }[];
  readonly left: readonly Unfinished[];
  readonly holds?: boolean;
}

export function replayAnswer(
  engine: Engine,
  { phases, followed, left, holds }: Replayed,
  about: About,
): Answer<typeof REPLAY> {
  const verdict =
    holds === undefined ? [] : [`The branch ${holds ? 'holds' : 'does not hold'} what was decided.`];
  const done = phases.filter(({ state }) => state === 'committed' || state === 'before').length;
  return {
    all: {
      holds,
      phases: phases.map(
        ({ phase, title, state, message, trees, expected, applied, hunks, failedCheck }) => ({
          phase,
          title,
          state,
          message,
          trees,
          expected,
          applied,
          hunks,
          failedCheck,
        }),
      ),
      drift: phases.flatMap(one =>
        one.drift.map(({ operation, message, path, line }) => ({ operation, message, path, line })),
      ),
      followed,
      unfinished: left.map(leftRecord),
    },
    facts: [
      ...verdict,
      `${done} of ${phases.length} phases done`,
      ...left.map(one => `? ${unfinishedLine(one)}`),
      ...phases.map(one => {
        const other = hasOtherTrees(one) ? ', other trees than recorded' : '';
        return `${isDone(one) ? '✓' : '–'} phase ${one.phase} ${one.title}: ${appliedWords(one)}${other}`;
      }),
      ...followed.map(({ step, from, now }) => `· ${step} ${from} is ${now} here`),
    ],
    next:
      holds !== undefined
        ? holds
          ? []
          : [{ args: onPlan(about, 'check', '--brief'), why: 'says what differs' }]
        : nextOn(engine, about, left),
  };
}

export const isDone = ({ state }: ReplayedPhase): boolean => state !== 'stopped' && state !== 'open';

/** Whether a phase came out otherwise than the record says. */
export function hasOtherTrees({ state, trees, expected }: ReplayedPhase): boolean {
  return state === 'committed' && expected.length > 0 && trees.join() !== expected.join();
}

/** What was done of a phase, without the end of a sentence. @param taken what else was applied, after a comma */
export const appliedWords = ({ applied, message }: ReplayedPhase, taken = ''): string =>
  `${count(applied, 'decision')} applied${taken}, ${message.replace(/\.$/, '')}`;
