import { BRIEF, CHECK, FACADES, JSON_ANSWER, READER, RECORD, REMOVE_AFTER, STYLE } from './options.ts';
import type { CommandRow } from './row.ts';

/** Commands that carry a plan out. */
export const CARRYING: readonly CommandRow[] = [
  {
    name: 'session',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'walk through the plan, decide, and commit phase by phase',
    options: [
      { flag: '--auto', summary: 'no screen: take every sure proposal, commit what is whole' },
      STYLE,
      RECORD,
      REMOVE_AFTER,
      FACADES,
      CHECK,
      READER,
      { flag: '--stop-after', value: 'read|rehearse', summary: 'with --auto: go no further than that' },
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'read',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'say what a plan means here, and what is wrong with it',
    options: [
      JSON_ANSWER,
      BRIEF,
      { flag: '--yaml', summary: 'print the plan as understood, to edit and use in its place' },
      READER,
      { flag: '--record', value: 'FILE', summary: 'take corrections from this record' },
      { flag: '--at', value: 'COMMIT', summary: 'read it against the files of that commit' },
    ],
  },
  {
    name: 'copies',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'compare every two copies that the plan makes one',
    options: [
      { flag: '--record', value: 'FILE', summary: 'take decisions from this record' },
      { flag: '--step', value: 'STEP', summary: 'only the copies of this step' },
      { flag: '--merged', summary: 'both as one text, with conflict markers' },
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'rehearse',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'build and measure the commits of every phase, touch nothing',
    options: [
      { flag: '--landing', summary: 'also measure each way of landing the branch' },
      { flag: '--ledger', summary: 'also count what names the files that stay' },
      STYLE,
      RECORD,
      REMOVE_AFTER,
      FACADES,
      CHECK,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'decide',
    operands: 'PLAN STEP CHOICE',
    operand: 'plan',
    summary: 'decide a step, or say what a line means, without a screen',
    options: [
      {
        flag: '--from',
        value: 'FILE',
        summary: 'a list instead, a line each: `STEP CHOICE # why`; `-` is standard input',
      },
      { flag: '--why', value: 'TEXT', summary: 'why, for the record and the report' },
      RECORD,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'undo',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'take the last committed phase back',
    options: [RECORD, JSON_ANSWER, BRIEF],
  },
];
