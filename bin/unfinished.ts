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
