import type { Command } from './command.ts';

/** One option of a command, as help, completions and the man page show it. */
export interface OptionRow {
  /** Long name with its dashes: `--json`. */
  readonly flag: string;
  /** One letter with its dash: `-C`. */
  readonly short?: string;
  /** What stands after it; absent for a switch. `FILE`, `DIR`, the words to choose from as `weave|linear`, or another word in capitals. */
  readonly value?: string;
  readonly summary: string;
}

/** One row of the table of commands: enough to list, complete and describe it without loading it. */
export interface CommandRow {
  readonly name: string;
  /** What stands after the name, as usage lines write it. Empty for nothing. */
  readonly operands: string;
  /** What a shell can offer there: files of a kind, a range of commits, or one of these words. */
  readonly operand: 'plan' | 'record' | 'range' | 'none' | readonly string[];
  readonly summary: string;
  readonly options: readonly OptionRow[];
  /** Loads the command's own file, and nothing before it is asked for. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Understood before and after the name of every command. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  { flag: '--directory', short: '-C', value: 'DIR', summary: 'run as if started in DIR' },
  { flag: '--help', short: '-h', summary: 'show help and stop' },
  { flag: '--version', short: '-V', summary: 'show the version and stop' },
];

const STYLE: OptionRow = {
  flag: '--style',
  value: 'weave|linear',
  summary: 'side branches for blame to follow, or no merge commits',
};
const RECORD: OptionRow = { flag: '--record', value: 'FILE', summary: 'keep the record there' };
const CHECK: OptionRow = {
  flag: '--check',
  value: 'COMMAND',
  summary: 'must pass at every main-line commit of a phase',
};
const READER: OptionRow = {
  flag: '--reader',
  value: 'COMMAND',
  summary: 'a command that reads the plan as well',
};
const FACADES: OptionRow = {
  flag: '--facades',
  value: 'forwarding|plain',
  summary: 'hand every access on, or bind the names once',
};
const REMOVE_AFTER: OptionRow = {
  flag: '--remove-after',
  value: 'WHEN',
  summary: 'a date or version, written into facades',
};

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandRow[] = [
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
      { flag: '--json', summary: 'with --auto: one JSON object for each phase' },
    ],
    load: () => import('./commands/session.ts'),
  },
  {
    name: 'read',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'say what a plan means here, and what is wrong with it',
    options: [
      { flag: '--json', summary: 'print one JSON object' },
      { flag: '--yaml', summary: 'print the plan as understood, to edit and use in its place' },
      READER,
      { flag: '--record', value: 'FILE', summary: 'take corrections from this record' },
      { flag: '--at', value: 'COMMIT', summary: 'read it against the files of that commit' },
    ],
    load: () => import('./commands/read.ts'),
  },
  {
    name: 'copies',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'compare every two copies that the plan makes one',
    options: [
      { flag: '--record', value: 'FILE', summary: 'take decisions from this record' },
      { flag: '--json', summary: 'print one JSON object' },
    ],
    load: () => import('./commands/copies.ts'),
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
      { flag: '--json', summary: 'print one JSON object for each phase' },
    ],
    load: () => import('./commands/rehearse.ts'),
  },
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
      { flag: '--json', summary: 'print one JSON object for each phase' },
    ],
    load: () => import('./commands/replay.ts'),
  },
  {
    name: 'undo',
    operands: 'PLAN',
    operand: 'plan',
    summary: 'take the last committed phase back',
    options: [RECORD],
    load: () => import('./commands/undo.ts'),
  },
  {
    name: 'decide',
    operands: 'PLAN STEP CHOICE',
    operand: 'plan',
    summary: 'decide a step, or say what a line means, without a screen',
    options: [
      { flag: '--why', value: 'TEXT', summary: 'why, for the record and the report' },
      RECORD,
      { flag: '--json', summary: 'print one JSON object' },
    ],
    load: () => import('./commands/decide.ts'),
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
      { flag: '--json', summary: 'the facts that both are made of' },
      RECORD,
    ],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'audit',
    operands: '[A..B]',
    operand: 'range',
    summary: 'say what a reorganization already made did to history',
    options: [
      { flag: '--all', summary: 'also the files that lost nothing' },
      { flag: '--json', summary: 'print one JSON object' },
    ],
    load: () => import('./commands/audit.ts'),
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
      { flag: '--json', summary: 'print one JSON object' },
    ],
    load: () => import('./commands/reweave.ts'),
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
      { flag: '--json', summary: 'print one JSON object' },
    ],
    load: () => import('./commands/scan.ts'),
  },
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
      { flag: '--json', summary: 'with --auto: one JSON object for each phase' },
    ],
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'keys',
    operands: '',
    operand: 'none',
    summary: 'list every key of the session, as the settings have them',
    options: [{ flag: '--json', summary: 'an array of objects' }],
    load: () => import('./commands/keys.ts'),
  },
  {
    name: 'skill',
    operands: '',
    operand: 'none',
    summary: 'print a page for coding assistants',
    options: [],
    load: () => import('./commands/skill.ts'),
  },
  {
    name: 'schema',
    operands: 'NAME',
    operand: ['plan', 'settings', 'answer'],
    summary: 'print a JSON Schema',
    options: [],
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'completions',
    operands: 'SHELL',
    operand: ['bash', 'zsh', 'fish'],
    summary: 'print the completion script of a shell',
    options: [],
    load: () => import('./commands/completions.ts'),
  },
];

/** The command meant when the first argument is no command's name: that argument is the plan. */
export const DEFAULT_COMMAND = 'session';

export function findCommand(
  name: string,
  commands: readonly CommandRow[] = COMMANDS,
): CommandRow | undefined {
  return commands.find(row => row.name === name);
}
