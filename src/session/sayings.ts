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
 * @throws {SessionError} naming all lines that are no decision
 */
export function parseSayings(text: string, why?: string): readonly Listed[] {
  const wrong: Wrong[] = [];
  const all = text.split(/\r?\n/).flatMap((line, index): Listed[] => {
    const [words, own] = cut(line);
    const [name, ...choice] = words;
    if (name === undefined) return [];
    const at = index + 1;
    const reason = own ?? why;
    try {
      return [{ at, name, spoken: parseSpoken(choice), ...(reason !== undefined && { why: reason }) }];
    } catch (error) {
      wrong.push({ at, error: failure(error) });
      return [];
    }
  });
  refuse(wrong, []);
  return all;
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
 * get another meaning, and what such a line says then comes last. What can be is written down, whatever the other lines say.
 * @returns the operations that it is about
 * @throws {SessionError} naming all lines that cannot be, and the lines that are written down
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
  const written: number[] = [];
  const wrong: Wrong[] = [];
  for (const one of ordered) {
    try {
      for (const id of await say(engine, one, textOf)) ids.add(id);
      written.push(one.at);
    } catch (error) {
      wrong.push({ at: one.at, error: failure(error) });
    }
  }
  refuse(wrong, written);
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

/** A line of a list that cannot be. */
interface Wrong {
  readonly at: number;
  readonly error: Failure;
}

/** What a line's words led to. @throws what is no failure of the list */
function failure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** @throws {SessionError} naming every wrong line, where there is one */
function refuse(wrong: readonly Wrong[], written: readonly number[]): void {
  const [first] = wrong;
  if (!first) return;
  const code = first.error instanceof SessionError ? first.error.code : 'no-choice';
  const lines = wrong
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, error }) => `Line ${at} of the list: ${error.message}`);
  const done =
    written.length === 0
      ? 'Nothing was written down.'
      : `Written down are: line ${written.toSorted((a, b) => a - b).join(', ')}.`;
  throw new SessionError(
    code,
    `${lines.join(lines.length > 1 ? '\n' : ' ')}${lines.length > 1 ? '\n' : ' '}${done}`,
  );
}
