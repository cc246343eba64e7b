import { givenAway, landingAdvice } from '../../src/history/advice.ts';
import { total } from '../../src/history/total.ts';
import type { Reference } from '../../src/references/types.ts';
import type { Engine } from '../../src/session/engine.ts';
import type { Landing, Review } from '../../src/session/types.ts';
import { type Unfinished, unfinishedLine } from '../../src/session/unfinished.ts';
import type { Answer } from '../answer/give.ts';
import { oneOf, shape, text, texts, whole } from '../answer/shape.ts';
import { percent, proofLine } from '../figures.ts';
import { type About, onPlan } from './about.ts';
import { COUNTS, countsOf, FIGURES } from './phases.ts';
import {
  CHECK,
  COMMIT,
  checkRecord,
  commitRecord,
  LANDING,
  LEFT,
  leftRecord,
  PLACE,
  PROOF,
  placeRecord,
  proofRecord,
} from './records.ts';

/** What `rehearse` answers. */
export const REHEARSE = shape(
  'What the commits of a plan would be, and what blame would say',
  {},
  {
    phases: {
      phase: whole(),
      title: text(),
      ...FIGURES,
      problems: texts('What stops it.'),
      notes: texts('What is worth knowing.'),
      commands: texts('The git commands that would run.'),
    },
    commits: COMMIT,
    files: {
      phase: whole(),
      path: text(),
      change: oneOf(['added', 'removed', 'changed', 'moved']),
      'from?': text(),
    },
    proof: PROOF,
    lost: { phase: whole(), path: text(), line: whole(), text: text() },
    landing: LANDING,
    places: PLACE,
    checks: CHECK,
    ledger: COUNTS,
    'staying?': PLACE,
    unfinished: LEFT,
  },
);

/** One phase as it was rehearsed. */
export interface RehearsedAnswer {
  readonly phase: number;
  readonly title: string;
  readonly review: Review;
  readonly landing: readonly Landing[];
}

export function rehearseAnswer(
  all: readonly RehearsedAnswer[],
  {
    staying,
    unfinished,
  }: { readonly staying: readonly Reference[] | undefined; readonly unfinished: readonly Unfinished[] },
  engine: Engine,
  about: About,
): Answer<typeof REHEARSE> {
  const each = <T>(of: (one: RehearsedAnswer) => readonly T[]): T[] => all.flatMap(one => of(one));
  return {
    all: {
      phases: all.map(({ phase, title, review }) => {
        const { lines, kept, restored, lost } = total(review.proof);
        const { problems, notes = [], commands } = review;
        return { phase, title, lines, kept, restored, lost, problems, notes, commands };
      }),
      commits: each(({ phase, review }) => review.commits.map(one => commitRecord(one, phase))),
      files: each(({ phase, review }) =>
        review.files.map(({ path, change, from }) => ({ phase, path, change, from })),
      ),
      proof: each(({ phase, review }) => review.proof.map(one => proofRecord(one, phase))),
      lost: each(({ phase, review }) =>
        review.proof.flatMap(({ lost = [] }) =>
          lost.map(({ path, line, text }) => ({ phase, path, line, text })),
        ),
      ),
      landing: each(({ phase, landing }) =>
        landing.map(({ way, lines, kept, restored }) => ({ phase, way, lines, kept, restored })),
      ),
      places: each(({ phase, review }) => review.references.map(one => placeRecord(one, phase))),
      checks: each(({ phase, review }) => (review.check?.results ?? []).map(one => checkRecord(one, phase))),
      ledger: countsOf(each(({ review }) => review.references)),
      staying: staying?.map(one => placeRecord(one, 0)),
      unfinished: unfinished.map(leftRecord),
    },
    facts: [
      unfinished.length === 0 ? 'Everything can be committed.' : `${unfinished.length} left for a person`,
      ...unfinished.map(one => `? ${unfinishedLine(one)}`),
      ...each(({ phase, title, review }) => phaseFacts(phase, title, review)),
      ...all.flatMap(({ landing }) => landingAdvice(landing) ?? []),
      ...each(({ phase, landing }) => landing.map(one => landingFact(phase, one, landing))),
    ],
    next: [
      {
        args: onPlan(about, undefined, '--auto', '--brief'),
        why:
          unfinished.length === 0
            ? 'commits all of it'
            : 'commits what is whole, and names for the rest what can be chosen',
      },
      ...(all.some(({ review }) => review.commits.length > 0) || engine.overview().current === undefined
        ? [
            {
              args: onPlan(about, 'report', '--markdown', '--out', 'description.md'),
              why: 'the description of a request',
            },
          ]
        : []),
    ],
  };
}

function phaseFacts(
  phase: number,
  title: string,
  { proof, files, problems, notes = [], references }: Review,
): string[] {
  const asked = references.filter(({ decision }) => decision === 'asked').length;
  const places = `${references.length} places name them${asked > 0 ? `, ${asked} of them for a person` : ''}`;
  return [
    ...problems.map(one => `✗ phase ${phase}: ${one}`),
    `${problems.length > 0 ? '–' : '✓'} phase ${phase} ${title}: ${proofLine(total(proof))}; ${files.length} files; ${places}`,
    ...notes.map(one => `· phase ${phase}: ${one}`),
  ];
}

function landingFact(phase: number, one: Landing, all: readonly Landing[]): string {
  const { way, lines = 0, kept, restored } = one;
  return `${givenAway(one, all) > 0 ? '!' : '✓'} phase ${phase} landed by ${way}: kept ${percent(kept, lines)}, restored ${percent(restored, lines)}`;
}
