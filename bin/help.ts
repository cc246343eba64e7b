import { COMMANDS, type CommandRow, DEFAULT_COMMAND, GLOBAL_OPTIONS, type OptionRow } from './commands.ts';

/** What the exit codes mean, for help and the man page. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'done'],
  [1, 'the answer is no: findings, drift, a check or git failed'],
  [2, 'wrong usage'],
  [3, 'a person is needed: something is left to decide'],
];

/** Environment variables that matter, for help and the man page. */
export const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR', 'if not empty: no colour'],
  ['FORCE_COLOR', '0 for no colour, 1 to 3 for more of it; wins over NO_COLOR'],
  ['EDITOR', "the editor for results written by hand, where git's core.editor and VISUAL name none"],
];

/** `-C DIR, --directory DIR`. */
export function optionUsage(option: OptionRow): string {
  const value = option.value ? ` ${option.value}` : '';
  return option.short ? `${option.short}, ${option.flag}${value}` : `${option.flag}${value}`;
}

/** `reorg-tui read PLAN`; the default command goes by no name. */
export function commandUsage(row: CommandRow): string {
  return ['reorg-tui', row.name === DEFAULT_COMMAND ? '' : row.name, row.operands].filter(Boolean).join(' ');
}

/** The program's own help: every command with its summary. */
export function programHelp(commands: readonly CommandRow[] = COMMANDS): string {
  const table = (rows: readonly (readonly [string, string])[]): string => {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
  };
  return [
    'reorg-tui carries out a written reorganization plan on a git repository, with its history kept.\n',
    `Commands:\n${table(commands.map(row => [commandUsage(row), row.summary]))}`,
    `Options of every command:\n${table(GLOBAL_OPTIONS.map(option => [optionUsage(option), option.summary]))}`,
    `Exit codes:\n${table(EXIT_CODES.map(([code, meaning]) => [String(code), meaning]))}`,
    'Start with `reorg-tui demo`: a throw-away repository with everything that can be in the way.\n' +
      '`reorg-tui COMMAND --help` says more about one command.\n',
  ].join('\n');
}
