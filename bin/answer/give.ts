import type { Io } from '../command.ts';
import { json as asJson, printable } from '../figures.ts';
import type { AnswerOf, Shape } from './shape.ts';

/** A command that makes sense now. */
export interface Next {
  /** The words after the program's name. */
  readonly args: readonly string[];
  readonly why: string;
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
  const commands = next.map(({ args, why }) => ({ args: [...(io.within ?? []), ...args], why }));
  io.out(json ? `${asJson({ ...all, next: commands })}\n` : `${brief(facts, commands).join('\n')}\n`);
}

/** Facts and commands that a brief answer has at most, and the characters of a line. */
const FACTS = 14;
const COMMANDS = 5;
const WIDTH = 200;

function brief(facts: readonly string[], next: readonly Next[]): string[] {
  const left = facts.length - FACTS;
  const shown = left > 1 ? facts.slice(0, FACTS) : facts;
  return [
    ...shown.map(fact => cut(printable(fact).replace(/\s+/g, ' '))),
    ...(left > 1 ? [`… ${left} more facts left out; --json has all`] : []),
    ...next.slice(0, COMMANDS).map(({ args, why }) => `> ${commandLine(args)}   # ${cut(printable(why))}`),
    ...(next.length > COMMANDS ? [`… ${next.length - COMMANDS} more commands; --json has all`] : []),
  ];
}

const cut = (line: string): string =>
  [...line].length > WIDTH ? `${[...line].slice(0, WIDTH - 1).join('')}…` : line;

/** A command as a shell takes it, in the directory that this one was told to work in. */
export function commandLine(args: readonly string[], { within = [] }: Pick<Io, 'within'> = {}): string {
  return ['reorg-tui', ...within, ...args]
    .map(word => (/^[\w./:=@,+-]+$/.test(word) ? word : `'${printable(word).replaceAll("'", "'\\''")}'`))
    .join(' ');
}
