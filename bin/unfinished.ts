import { count } from '../src/report/words.ts';
import { type Unfinished, unfinishedLine } from '../src/session/unfinished.ts';
import { commandLine } from './answer/give.ts';
import { leftLines } from './answers/left.ts';
import type { ExitCode, Io } from './command.ts';
import { printable } from './figures.ts';

/** Names everything for which a plan is not done, what is alike in one line. @returns 0 where there is nothing, else 3 */
export function printUnfinished(all: readonly Unfinished[], io: Io): ExitCode {
  if (all.length === 0) return 0;
  const things = all.filter(({ kind }) => kind !== 'phase');
  // Where something else is left, a phase is only not committed yet.
  const told = things.length === 0 ? all : things;
  const waits = all.length > things.length && things.length > 0;
  const behind = waits ? `; ${count(uncommitted(all), 'phase')} not committed yet` : '';
  io.out(`\n${told.length} left for a person${behind}:\n`);
  for (const line of leftLines(told)) io.out(`    ${printable(line)}\n`);
  return 3;
}

/** How many phases are not committed: those that only wait, and those of open steps. */
function uncommitted(all: readonly Unfinished[]): number {
  const waiting = all.flatMap(({ kind, phase, what }) => (kind === 'phase' ? [phase ?? what] : []));
  const open = all.flatMap(({ kind, phase }) => (kind === 'step' ? (phase ?? []) : []));
  return new Set([...waiting, ...open]).size;
}

/** How to go on, and where the record is. @param plan as it was given @param record its path */
export const goOn = (plan: string, record: string, io: Pick<Io, 'within'>): string =>
  `Open \`${commandLine([plan], io)}\` to decide; what was decided is in\n${printable(record)}\n`;

/** Columns where nobody says how many there are. */
const COLUMNS = 100;
/** Columns before a thing that is named. */
const INDENT = 4;
/** Columns of its words at least. */
const LEAST = 20;

/** One line of a thing that is left: with the place and the reason whole, where there is room, and its words cut. */
function oneLine(one: Unfinished, columns = COLUMNS): string {
  const line = (what: string) => printable(unfinishedLine({ ...one, what }));
  const what = one.what.replace(/\s+/g, ' ');
  const room = columns - INDENT - (line(what).length - what.length);
  const short = what.length <= room ? what : `${what.slice(0, Math.max(LEAST, room) - 1).trimEnd()}…`;
  const all = line(short);
  return all.length <= columns - INDENT ? all : `${all.slice(0, columns - INDENT - 1).trimEnd()}…`;
}

/** Things named when a session is left: whoever leaves it knows the steps. */
const NAMED = 5;

/** What is left when a person leaves the session, in a few lines: what waits for a decision now is counted. @returns as `printUnfinished` */
export function printLeaving(
  all: readonly Unfinished[],
  { plan, record }: { readonly plan: string; readonly record: string },
  io: Io,
): ExitCode {
  if (all.length === 0) return 0;
  const steps = all.filter(({ kind }) => kind === 'step').length;
  const phases = uncommitted(all);
  const things = all.filter(({ kind }) => kind !== 'step' && kind !== 'phase');
  const parts = [
    ...(things.length > 0 ? [`${things.length} left for a person`] : []),
    ...(steps ? [`${count(steps, 'change')} open now`] : []),
    ...(phases ? [`${count(phases, 'phase')} not committed`] : []),
  ];
  io.out(`${parts.join(', ')}${things.length > 0 ? ':' : '.'}\n`);
  for (const one of things.slice(0, NAMED)) io.out(`    ${oneLine(one, io.columns)}\n`);
  if (things.length > NAMED) io.out(`    … and ${things.length - NAMED} more\n`);
  io.out(goOn(plan, record, io));
  return 3;
}
