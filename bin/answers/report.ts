import type { AfterReport } from '../../src/after/report.ts';
import { percent } from '../../src/report/percent.ts';
import { phaseShares, totalShares } from '../../src/report/tally.ts';
import type { ReportData } from '../../src/report/types.ts';
import { ways } from '../../src/report/ways.ts';
import { count, operationWords, LANDING as WAYS } from '../../src/report/words.ts';
import type { Answer } from '../answer/give.ts';
import { oneOf, recordOf, shape, text, texts, whole } from '../answer/shape.ts';
import { FIGURES } from './phases.ts';
import {
  CHECK,
  COMMIT,
  checkRecord,
  commitRecord,
  FINDING,
  findingRecord,
  LANDING,
  LEFTOVER,
  leftoverRecord,
  PLACE,
  PROOF,
  placeRecord,
  proofRecord,
} from './records.ts';
import { STEP, stepRecord } from './steps.ts';

const COPIES = {
  operation: text(),
  left: text('The elder.'),
  right: text(),
  classification: text(),
  base: text(),
  differing: whole(),
  mechanical: whole(),
};

const SAID = { who: text(), when: text(), 'why?': text() };

/** What `report` answers. With --audit only the lists of what was reorganized before are filled. */
export const REPORT = shape(
  'Everything that a report tells',
  {
    made: text(),
    tool: text(),
    repository: text(),
    branch: text(),
    head: text(),
    'title?': text(),
    'plan?': text(),
    'range?': text(),
    'lost?': whole(),
    'back?': whole(),
  },
  {
    phases: {
      phase: whole(),
      title: text(),
      state: oneOf(['later', 'open', 'ready', 'committed']),
      ...FIGURES,
      problems: texts(),
      notes: texts(),
    },
    steps: STEP,
    commits: COMMIT,
    proof: PROOF,
    landing: LANDING,
    copies: COPIES,
    places: PLACE,
    checks: CHECK,
    findings: FINDING,
    leftovers: LEFTOVER,
    corrections: { text: text(), means: text(), ...SAID },
    dismissals: { where: text(), what: text(), ...SAID },
    files: {
      path: text(),
      lines: whole(),
      lost: whole('Lines that lost their author.'),
      back: whole('Of these, given back.'),
      sources: texts(),
      words: texts(),
    },
  },
);

const EMPTY = {
  phases: [],
  steps: [],
  commits: [],
  proof: [],
  landing: [],
  copies: [],
  places: [],
  checks: [],
  findings: [],
  leftovers: [],
  corrections: [],
  dismissals: [],
  files: [],
};

/** What both reports say of where and when, with their lists empty. */
function headOf({ made, tool, repository: { name, branch, head } }: ReportData | AfterReport) {
  return { ...EMPTY, made, tool, repository: name, branch, head };
}

export function reportAnswer(data: ReportData): Answer<typeof REPORT> {
  const { reading, planPath, phases, leftovers = [] } = data;
  const { lines, kept, restored } = totalShares(data);
  return {
    all: {
      ...headOf(data),
      title: reading.plan.title,
      plan: planPath,
      phases: phases.map(phase => {
        const { number, title, state, lost } = phase.status;
        const { problems, notes = [] } = phase;
        return { phase: number, title, state, ...phaseShares(phase), lost, problems, notes };
      }),
      steps: phases.flatMap(({ status }) => status.items.map(stepRecord)),
      commits: phases.flatMap(({ status, commits }) => commits.map(one => commitRecord(one, status.number))),
      proof: phases.flatMap(({ status, proof }) => proof.map(one => proofRecord(one, status.number))),
      landing: phases.flatMap(({ status, landing }) =>
        landing.map(one => recordOf(LANDING, { ...one, phase: status.number })),
      ),
      copies: phases.flatMap(({ divergences }) => divergences.map(one => recordOf(COPIES, one))),
      places: phases.flatMap(({ status, references }) =>
        references.map(one => placeRecord(one, status.number)),
      ),
      checks: phases.flatMap(({ status }) =>
        (status.checks ?? []).map(one => checkRecord(one, status.number)),
      ),
      findings: reading.findings.map(findingRecord),
      leftovers: leftovers.map(leftoverRecord),
      corrections: data.corrections,
      dismissals: data.dismissals,
    },
    facts: [
      `${phases.filter(({ status }) => status.state === 'committed').length} of ${phases.length} phases committed; kept ${percent(kept, lines)}, restored ${percent(restored, lines)} of ${count(lines, 'line')}`,
      ...ways(phases).map(
        ({ way, lost, copied }) =>
          `${lost + copied > 0 ? '!' : '✓'} landed by ${WAYS[way]}: ${lost} lines lose their author, ${copied} stay with the copy`,
      ),
      ...phases.flatMap(({ status }) =>
        status.items.flatMap(({ operation, decision }) =>
          decision === undefined || decision.choice.kind === 'accept'
            ? []
            : [
                `! ${operation.step} ${operationWords(operation)}: ${stepRecord({ operation, decision, state: 'decided', findings: [] }).decided}`,
              ],
        ),
      ),
      `${count(leftovers.length, 'place')} with the name of an old path`,
    ],
    next: [],
  };
}

export function auditReportAnswer(data: AfterReport): Answer<typeof REPORT> {
  const { range, lost, reweave, folders } = data;
  return {
    all: {
      ...headOf(data),
      range,
      lost,
      back: reweave?.back,
      commits: (reweave?.commits ?? []).map(({ id, subject }) => ({
        phase: 0,
        id,
        role: 'side',
        subject,
        parents: [],
      })),
      files: folders.flatMap(({ files }) =>
        files.map(({ sources, ...file }) => ({
          ...file,
          sources: sources.map(({ path }) => path),
          words: sources.flatMap(({ words, decision }) => [
            ...words,
            ...(decision === undefined ? [] : [decision]),
          ]),
        })),
      ),
    },
    facts: [
      `${range}: ${count(lost, 'line')} lost their author, ${reweave?.back ?? 0} given back`,
      ...folders.flatMap(({ files }) =>
        files.map(({ path, lost, back }) => `· ${path}: ${lost} lost, ${back} given back`),
      ),
    ],
    next: [],
  };
}
