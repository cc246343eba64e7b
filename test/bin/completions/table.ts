import type { CommandRow } from '../../../bin/commands.ts';

/** A small table with one command of each kind. */
export const TABLE: readonly CommandRow[] = [
  {
    name: 'session',
    operands: '[PLAN]',
    operand: 'plan',
    summary: "walks through a plan: its author's words, step by step",
    options: [
      { flag: '--style', value: 'weave|linear', summary: 'how history is kept' },
      { flag: '--record', value: 'FILE', summary: 'where decisions are written [default: in .git]' },
    ],
  },
  {
    name: 'read',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'prints what a plan says',
    options: [{ flag: '--json', summary: 'print facts for programs' }],
  },
  { name: 'replay', operands: 'RECORD', operand: 'record', summary: 'applies a record', options: [] },
  { name: 'audit', operands: 'A..B', operand: 'range', summary: 'measures', options: [] },
  { name: 'words', operands: 'WORD', operand: ['one', 'other'], summary: 'offers words', options: [] },
];
