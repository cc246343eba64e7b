import { BRIEF, CHECK, JSON_ANSWER, STYLE } from './options.ts';
import type { CommandRow } from './row.ts';

/** Commands that tell of the program itself. */
export const TELLING: readonly CommandRow[] = [
  {
    name: 'demo',
    operands: '',
    operand: 'none',
    summary: 'make a throw-away repository with diverged copies, and open the session on it',
    options: [
      { flag: '--dir', value: 'DIR', summary: 'make it in DIR, or go on with the one that is there' },
      { flag: '--done', summary: 'with the reorganization already made by hand: opens the audit of it' },
      { flag: '--auto', summary: 'no screen: take every sure proposal and print the proof' },
      { flag: '--prepare', summary: 'only make it' },
      STYLE,
      CHECK,
      JSON_ANSWER,
      BRIEF,
    ],
  },
  {
    name: 'keys',
    operands: '',
    operand: 'none',
    summary: 'list every key of the session, as the settings have them',
    options: [JSON_ANSWER, BRIEF],
  },
  {
    name: 'skill',
    operands: '',
    operand: 'none',
    summary: 'print a page for coding assistants',
    options: [],
  },
  {
    name: 'schema',
    operands: 'NAME',
    operand: [
      'plan',
      'settings',
      'answer',
      'session',
      'read',
      'copies',
      'rehearse',
      'decide',
      'replay',
      'decisions',
      'check',
      'report',
      'audit',
      'reweave',
      'scan',
      'demo',
      'keys',
    ],
    summary: 'print a JSON Schema',
    options: [],
  },
  {
    name: 'completions',
    operands: 'SHELL',
    operand: ['bash', 'zsh', 'fish'],
    summary: 'print the completion script of a shell',
    options: [],
  },
];
