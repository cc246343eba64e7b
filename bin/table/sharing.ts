import { BRIEF, CHECK, JSON_ANSWER, RECORD, STYLE } from './options.ts';
import type { CommandRow } from './row.ts';

/** Commands on what was decided: for teams, reviewers and pipelines. */
export const SHARING: readonly CommandRow[] = [
  {
    name: 'replay',
    operands: 'RECORD',
    operand: 'record',
    summary: 'apply recorded decisions, stop where files have drifted',
    options: [
      { flag: '--plan', value: 'FILE', summary: 'the plan, where it does not lie where the record says' },
      { flag: '--check', summary: 'commit nothing: does this branch hold what was decided?' },
      { ...CHECK, flag: '--check-with' },
      STYLE,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'decisions',
    operands: 'PLAN|RECORD [RECORD]',
    operand: 'record',
    summary: 'who decided what and why, and where two records differ',
    options: [
      { flag: '--by', value: 'NAME', summary: 'only what this person decided' },
      { flag: '--step', value: 'STEP', summary: 'only this step, file or phase' },
      { flag: '--since', value: 'DATE', summary: 'only what was decided since then' },
      { flag: '--contradictions', summary: 'only what two people decided differently' },
      RECORD,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'check',
    operands: 'PLAN|RECORD',
    operand: 'record',
    summary: 'is the branch what was decided',
    options: [
      {
        flag: '--format',
        value: 'text|sarif|github|gitlab',
        summary: 'lines, SARIF 2.1.0, or annotations of a forge',
      },
      { flag: '--today', value: 'DATE', summary: 'the day by which facades are due' },
      { flag: '--release', value: 'VERSION', summary: 'the version by which facades are due' },
      { flag: '--plan', value: 'FILE', summary: 'the plan, where it does not lie where the record says' },
      RECORD,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'report',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'make a page, or the description of a pull request',
    options: [
      { flag: '--audit', summary: 'about a range that was reorganized before instead of a plan' },
      { flag: '--out', value: 'FILE', summary: 'write there instead of to standard output' },
      { flag: '--markdown', summary: 'the description of a pull request instead of a page' },
      { flag: '--phase', value: 'N', summary: 'only this phase, for a request of its own' },
      JSON_ANSWER,
      BRIEF,
      RECORD,
    ],
  },
];
