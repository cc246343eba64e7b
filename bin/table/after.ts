import { BRIEF, JSON_ANSWER, RECORD } from './options.ts';
import type { CommandRow } from './row.ts';

/** Commands on what was reorganized without a plan. */
export const AFTER: readonly CommandRow[] = [
  {
    name: 'audit',
    operands: '[A..B]',
    operand: 'range',
    summary: 'say what a reorganization already made did to history',
    options: [{ flag: '--all', summary: 'also the files that lost nothing' }, JSON_ANSWER, BRIEF],
  },
  {
    name: 'reweave',
    operands: '[A..B]',
    operand: 'range',
    summary: 'give back the history that a reorganization lost',
    options: [
      { flag: '--on-top', summary: 'new commits after the last one, nothing rewritten (default)' },
      { flag: '--recipe', value: 'a|b|c', summary: 'how they are made' },
      { flag: '--requests', summary: 'two branches for two requests' },
      { flag: '--rewrite', summary: 'make the commits of an unpublished branch anew' },
      { flag: '--auto', summary: 'take the pairs that are sure, name the rest' },
      { flag: '--rehearse', summary: 'build and measure, touch nothing' },
      { flag: '--take', value: 'PATH', summary: 'also give back what this file lost' },
      { flag: '--leave', value: 'PATH', summary: 'leave this file as it is' },
      { flag: '--why', value: 'TEXT', summary: 'the reason for --take and --leave' },
      { flag: '--undo', summary: 'let the branch stand where it stood before' },
      { flag: '--drop-signatures', summary: 'of commits that are made anew' },
      { flag: '--published', summary: 'make them anew although others hold them' },
      RECORD,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'scan',
    operands: '',
    operand: 'none',
    summary: 'find copies that have grown apart, and write the plan that makes them one',
    options: [
      { flag: '--plan', value: 'FILE', summary: 'write a plan that makes them one' },
      { flag: '--since', value: 'COMMIT', summary: 'only what was copied or changed since then' },
      { flag: '--most', value: 'N', summary: 'so many rows' },
      JSON_ANSWER,
      BRIEF,
    ],
  },
];
