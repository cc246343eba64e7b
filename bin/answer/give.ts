import type { Io } from '../command.ts';
import { json as asJson, printable } from '../figures.ts';
import type { AnswerOf, Shape } from './shape.ts';

/** A command that makes sense now. */
export interface Next {
  /** The words after the program's name. */
  readonly args: readonly string[];
  readonly why: string;
  /** Lines that it is given on standard input. */
  readonly input?: readonly string[];
}

/** What a command found out, for programs. */
export interface Answer<S extends Shape = Shape> {
  /** Everything, in the form that the command has a schema of. */
  readonly all: AnswerOf<S>;
  /** The same in words, a line each, the most important first. */
  readonly facts: readonly string[];
  readonly next: readonly Next[];
}

/** How an answer is given: as JSON, or as a few lines. */
export interface Manner {
  readonly json: boolean;
  readonly brief: boolean;
}

/** An answer of any form. */
type Given = Omit<Answer, 'all'> & { readonly all: object };

/** Whether a program asks: then nothing else is printed on standard output. */
export const forPrograms = ({ json, brief }: Manner): boolean => json || brief;

/** Prints an answer for a program. */
export function give({ all, facts, next }: Given, { json }: Manner, io: Pick<Io, 'out' | 'within'>): void {
  const commands = next.map(one => ({ ...one, args: [...(io.within ?? []), ...one.args] }));
  io.out(json ? `${asJson({ ...all, next: commands })}\n` : `${brief(facts, commands).join('\n')}\n`);
}

/** Facts, commands and lines of a list that a brief answer has at most, and the characters of a line. */
const FACTS = 14;
const COMMANDS = 5;
const LINES = 60;
const WIDTH = 200;

function brief(facts: readonly string[], next: readonly Next[]): string[] {
  const left = facts.length - FACTS;
  const shown = left > 1 ? facts.slice(0, FACTS) : facts;
  // What a list decides is not said once more.
  const [lists, single] = [next.filter(({ input }) => input), next.filter(({ input }) => !input)];
  const name = (args: readonly string[]) => args.find(word => word === 'decide' || word === 'copies');
  const others = lists.length > 0 ? single.filter(({ args }) => name(args) === undefined) : single;
  return [
    ...shown.map(line),
    ...(left > 1 ? [`… ${left} more facts left out; --json has all`] : []),
    ...lists.flatMap(listed),
    ...others.slice(0, COMMANDS).map(({ args, why }) => `> ${commandLine(args)}   # ${cut(printable(why))}`),
    ...(others.length > COMMANDS ? [`… ${others.length - COMMANDS} more commands; --json has all`] : []),
  ];
}

/** A command with its list, as a shell takes both. Only questions are cut, and nothing that can be chosen. */
function listed({ args, why, input = [] }: Next): string[] {
  const left = input.length - LINES;
  const more = left > 0 ? [`# … ${left} more lines when these are decided`] : [];
  return [
    `> ${commandLine(args)} <<'END'   # ${cut(printable(why))}`,
    ...input.slice(0, LINES).map(one => (/^# [?✗]/.test(one) ? line(one) : printable(one))),
    ...more,
    'END',
  ];
}

const line = (fact: string): string => cut(printable(fact).replace(/\s+/g, ' '));

const cut = (line: string): string =>
  [...line].length > WIDTH ? `${[...line].slice(0, WIDTH - 1).join('')}…` : line;

/** A command as a shell takes it, in the directory that this one was told to work in. */
export function commandLine(args: readonly string[], { within = [] }: Pick<Io, 'within'> = {}): string {
  return commandWords(['reorg-tui', ...within, ...args]);
}

/** Words as a shell, and a list for `decide`, take them. */
export function commandWords(words: readonly string[]): string {
  return words
    .map(word => (/^[\w./:=@,+-]+$/.test(word) ? word : `'${printable(word).replaceAll("'", "'\\''")}'`))
    .join(' ');
}
