import { AFTER } from './table/after.ts';
import { CARRYING } from './table/carrying.ts';
import type { CommandRow, OptionRow } from './table/row.ts';
import { SHARING } from './table/sharing.ts';
import { TELLING } from './table/telling.ts';

export { type CommandRow, DEFAULT_COMMAND, type OptionRow } from './table/row.ts';

/** Understood before and after the name of every command. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  { flag: '--directory', short: '-C', value: 'DIR', summary: 'run as if started in DIR' },
  { flag: '--help', short: '-h', summary: 'show help and stop' },
  { flag: '--version', short: '-V', summary: 'show the version and stop' },
];

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandRow[] = [...CARRYING, ...SHARING, ...AFTER, ...TELLING];

export function findCommand(
  name: string,
  commands: readonly CommandRow[] = COMMANDS,
): CommandRow | undefined {
  return commands.find(row => row.name === name);
}
