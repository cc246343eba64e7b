import { Failure } from '../gate/failure.ts';
import type { Engine } from './engine.ts';
import { SessionError } from './errors.ts';
import { type Saying, say } from './say.ts';
import { named, parseSpoken } from './spoken.ts';

/** Something said in a list of decisions. */
export interface Listed extends Saying {
  /** Of the list, from 1. */
  readonly at: number;
}

/** A word: bare, or in quotes as for a shell. */
const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g;

/**
 * Reads a list of decisions: a line each, `STEP CHOICE # why`, as for the command line. Empty lines and those that begin with
 * `#` say nothing.
 * @param text any text
 * @param why for lines that give no reason of their own
 * @throws {SessionError} naming the first line that is no decision
 */
export function parseSayings(text: string, why?: string): readonly Listed[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [words, own] = cut(line);
    const [name, ...choice] = words;
    if (name === undefined) return [];
    const at = index + 1;
    const reason = own ?? why;
    const spoken = inLine(at, () => parseSpoken(choice));
    return [{ at, name, spoken, ...(reason !== undefined && { why: reason }) }];
  });
}

/** The words of a line, and what stands behind a `#` that is a word's beginning. */
function cut(line: string): [words: readonly string[], why: string | undefined] {
  const words: string[] = [];
  for (const { 0: whole, 1: double, 2: single, index } of line.matchAll(WORD)) {
    if (whole.startsWith('#')) {
      const why = line.slice(index + 1).trim();
      return [words, why === '' ? undefined : why];
    }
    words.push(double?.replace(/\\(.)/g, '$1') ?? single ?? whole);
  }
  return [words, undefined];
}

/**
 * Brings a whole list into the record. Names mean what they mean in the plan as it is read now: so choices are made before lines
 * get another meaning, and what such a line says then comes last.
 * @returns the operations that it is about
 * @throws {SessionError} naming the line that cannot be, and the lines that are written down already
 */
export async function sayAll(
  engine: Engine,
  all: readonly Listed[],
  textOf: (file: string) => Promise<string>,
): Promise<readonly string[]> {
  const isKnown = ({ name, spoken }: Listed) => spoken.kind === 'dismiss' || means(name, engine);
  const { early = [], late = [] } = Object.groupBy(all, one => (isKnown(one) ? 'early' : 'late'));
  const isMeaning = ({ spoken }: Listed) => spoken.kind === 'means';
  const ordered = [...early.filter(one => !isMeaning(one)), ...early.filter(isMeaning), ...late];
  const ids = new Set<string>();
  for (const [done, one] of ordered.entries()) {
    const written = ordered.slice(0, done).map(({ at }) => at);
    for (const id of await inLine(one.at, () => say(engine, one, textOf), written)) ids.add(id);
  }
  const there = new Set(engine.reading.operations.map(({ id }) => id));
  return [...ids].filter(id => there.has(id));
}

function means(name: string, { reading }: Engine): boolean {
  try {
    named(name, reading);
    return true;
  } catch {
    return false;
  }
}

function inLine<T>(at: number, run: () => T, written?: readonly number[]): T {
  const told = (error: unknown): never => {
    if (!(error instanceof Failure)) throw error;
    const before =
      written === undefined || written.length === 0
        ? ' Nothing was written down.'
        : ` Written down are: line ${written.toSorted((a, b) => a - b).join(', ')}.`;
    const code = error instanceof SessionError ? error.code : 'no-choice';
    throw new SessionError(code, `Line ${at} of the list: ${error.message}${before}`);
  };
  try {
    const result = run();
    return result instanceof Promise ? (result.catch(told) as T) : result;
  } catch (error) {
    return told(error);
  }
}
