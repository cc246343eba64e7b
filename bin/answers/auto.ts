import { added } from '../../src/history/total.ts';
import type { CheckResult } from '../../src/phase/check.ts';
import { ledgerLine, ledgerOf } from '../../src/references/ledger.ts';
import type { Leftover } from '../../src/references/leftover.ts';
import type { AutoPhase } from '../../src/session/auto.ts';
import type { Engine } from '../../src/session/engine.ts';
import { leftoverSentence } from '../../src/session/leftovers.ts';
import type { PhaseStatus } from '../../src/session/types.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';
import type { Answer } from '../answer/give.ts';
import { flag, oneOf, shape, text, texts, whole } from '../answer/shape.ts';
import { proofLine } from '../figures.ts';
import type { About } from './about.ts';
import { leftInBrief } from './left.ts';
import { nextOn } from './next.ts';
import { FIGURES } from './phases.ts';
import { isQuestion } from './questions.ts';
import {
  CHECK,
  checkRecord,
  LEFT,
  LEFTOVER,
  leftoverRecord,
  leftRecord,
  PLACE,
  placeRecord,
} from './records.ts';
import { itemsOf, openItems, STEP, stepRecord, tally } from './steps.ts';

/** What a session without a screen answers. */
export const AUTO = shape(
  'What became of a plan without a person',
  { record: text('Where the decisions are.'), branch: text(), head: text() },
  {
    phases: {
      phase: whole(),
      title: text(),
      state: oneOf(['committed', 'before', 'left'], '`before`: it was committed already.'),
      message: text(),
      commits: texts('On the main line.'),
      ...FIGURES,
      'documents?': texts('What became of each document that a step names.'),
      'remarks?': texts('What is otherwise than it was rehearsed.'),
      'failedCheck?': flag(),
    },
    steps: STEP,
    places: PLACE,
    checks: CHECK,
    'leftovers?': LEFTOVER,
    unfinished: LEFT,
  },
);

interface Ran {
  readonly phases: readonly AutoPhase[];
  /** What still names an old path; absent where a phase is left. */
  readonly leftovers?: readonly Leftover[];
  readonly left: readonly Unfinished[];
  /** What the check said of commits that it kept from being made. */
  readonly checks: readonly { readonly phase: number; readonly result: CheckResult }[];
  /** What is known before: a plan that was edited, say. */
  readonly notes: readonly string[];
}

export function autoAnswer(engine: Engine, ran: Ran, about: About): Answer<typeof AUTO> {
  const { phases, leftovers, left, notes } = ran;
  const { repository, record, phases: now } = engine.overview();
  const statusOf = (phase: number) => now.find(({ number }) => number === phase);
  const done = phases.filter(({ state }) => state !== 'left').length;
  const steps = itemsOf(engine);
  const open = new Set(openItems(engine).map(({ operation }) => `for step ${operation.step}`));
  // Steps and lines are asked in the list of what is open.
  const apart = left.filter(
    one =>
      one.kind !== 'step' && one.kind !== 'phase' && !isQuestion(one, engine.reading) && !open.has(one.why),
  );
  return {
    all: {
      record,
      branch: repository.branch,
      head: engine.head,
      phases: phases.map(({ phase, title, state, message, documents, remarks, failedCheck }) => {
        const { commits = [], lines, kept, restored, lost } = statusOf(phase) ?? {};
        return {
          phase,
          title,
          state,
          message,
          commits,
          lines,
          kept,
          restored,
          lost,
          documents,
          remarks,
          failedCheck,
        };
      }),
      steps: steps.map(stepRecord),
      places: phases.flatMap(({ phase, references = [] }) => references.map(one => placeRecord(one, phase))),
      checks: [
        ...now.flatMap(({ number, checks = [] }) => checks.map(one => checkRecord(one, number))),
        ...ran.checks.map(({ phase, result }) => checkRecord(result, phase)),
      ],
      leftovers: leftovers?.map(leftoverRecord),
      unfinished: left.map(leftRecord),
    },
    facts: [
      `${done} of ${phases.length} phases done; ${tally(steps)}${proved(now)}${left.length === 0 ? '; nothing is left' : ''}`,
      ...notes.map(note => `! ${note}`),
      ...leftInBrief(apart).map(line => `✗ ${line}`),
      ...phases.flatMap(one => [
        phaseLine(one, statusOf(one.phase)),
        ...(one.documents ?? []).map(each => `· ${each}`),
      ]),
      ...(leftovers === undefined
        ? []
        : [leftoverSentence(leftovers) ?? 'nothing names an old path any more']),
    ],
    next: nextOn(engine, about, left),
  };
}

/** What all committed phases kept together. */
function proved(phases: readonly PhaseStatus[]): string {
  const all = added(phases);
  return all.lines === 0 ? '' : `; ${proofLine(all)}`;
}

function phaseLine(
  { phase, title, state, message, references }: AutoPhase,
  status: { lines?: number; kept?: number; restored?: number; lost?: number } | undefined,
): string {
  if (state === 'left') return `– phase ${phase} ${title}: ${message}`;
  const { lines = 0, kept = 0, restored = 0, lost = 0 } = status ?? {};
  const places = references?.length ? `; ${ledgerLine(ledgerOf(references))}` : '';
  return `✓ phase ${phase} ${title}: ${state === 'before' ? message : proofLine({ lines, kept, restored, lost })}${places}`;
}
