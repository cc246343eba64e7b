import { type Unfinished, unfinishedLine } from '../src/session/unfinished.ts';
import type { ExitCode, Io } from './command.ts';
import { printable } from './figures.ts';

/** Names everything for which a plan is not done, a line each. @returns 0 where there is nothing, else 3 */
export function printUnfinished(all: readonly Unfinished[], io: Io): ExitCode {
  if (all.length === 0) return 0;
  io.out(`\n${all.length} left for a person:\n`);
  for (const one of all) io.out(`    ${printable(unfinishedLine(one))}\n`);
  return 3;
}

/** How to go on, and where the record is. @param record its path */
export const goOn = (record: string): string =>
  `Open \`reorg-tui PLAN\` to decide; what was decided is in\n${printable(record)}\n`;

/** Things named when a session is left: whoever leaves it knows the steps. */
const NAMED = 5;

/** What is left when a person leaves the session, in a few lines: open steps are counted. @returns as `printUnfinished` */
export function printLeaving(all: readonly Unfinished[], record: string, io: Io): ExitCode {
  if (all.length === 0) return 0;
  const things = all.filter(({ kind }) => kind !== 'step' && kind !== 'phase');
  const open = all.length - things.length;
  io.out(`${all.length} left for a person${open > 0 ? `, ${open} of them open steps and phases` : ''}:\n`);
  for (const one of things.slice(0, NAMED)) io.out(`    ${printable(unfinishedLine(one))}\n`);
  if (things.length > NAMED) io.out(`    … and ${things.length - NAMED} more\n`);
  io.out(goOn(record));
  return 3;
}
