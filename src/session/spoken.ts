import { placeWords } from '../decisions/place.ts';
import type { Choice, Unfinished } from '../decisions/types.ts';
import type { Reading } from '../findings/types.ts';
import type { Operation } from '../plan/types.ts';
import { KINDS } from '../plan/yaml/format.ts';
import type { Said } from '../revise/correct/types.ts';
import { NOTHING, parseSaid } from '../revise/correct/words.ts';
import { SessionError } from './errors.ts';

/** What a person says of a step or a line without a screen. */
export type Spoken =
  | { readonly kind: 'choice'; readonly choice: Choice }
  /** The result stands in a file: what a person merged. */
  | { readonly kind: 'text'; readonly file: string }
  | { readonly kind: 'clear' }
  /** The file that is left in a folder which goes is deleted. */
  | { readonly kind: 'delete' }
  /** What is left there is no matter. */
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'means'; readonly says: readonly Said[] };

/** The words of a choice, for messages and helps. */
export const CHOICES = [
  'accept',
  'skip',
  'delete',
  'to PATH',
  'keep PATH',
  'merge FILE',
  'clear',
  'dismiss',
  NOTHING,
  "read 'move A -> B'",
];

/** The words by which `decide` is told a choice; undefined for one that only a file or a person can tell. */
export function choiceArgs(choice: Choice): readonly string[] | undefined {
  switch (choice.kind) {
    case 'accept':
    case 'skip':
      return [choice.kind];
    case 'retarget':
      return ['to', choice.to];
    case 'keep':
      return choice.to === undefined ? ['keep', choice.path] : undefined;
    case 'edit':
    case 'hunks':
      return undefined;
  }
}

/** Reads the words of a choice. @throws {SessionError} with a sentence where they are none */
export function parseSpoken(words: readonly string[]): Spoken {
  const [first = '', ...rest] = words;
  const [path, ...more] = rest;
  const alone = (spoken: Spoken): Spoken => {
    if (rest.length > 0)
      throw new SessionError('no-choice', `“${first}” stands alone, without “${rest.join(' ')}”.`);
    return spoken;
  };
  const one = (make: (path: string) => Spoken): Spoken => {
    if (path === undefined || more.length > 0)
      throw new SessionError('no-choice', `“${first}” needs one path behind it.`);
    return make(path);
  };
  switch (first) {
    case 'accept':
      return alone({ kind: 'choice', choice: { kind: 'accept' } });
    case 'skip':
      return alone({ kind: 'choice', choice: { kind: 'skip' } });
    case 'clear':
      return alone({ kind: 'clear' });
    case 'dismiss':
      return alone({ kind: 'dismiss' });
    case 'delete':
      if (rest.length === 0) return { kind: 'delete' };
      break;
    case 'to':
      return one(to => ({ kind: 'choice', choice: { kind: 'retarget', to } }));
    case 'keep':
      return one(kept => ({ kind: 'choice', choice: { kind: 'keep', path: kept } }));
    case 'merge':
      // With one word behind it, it names the merged text; else it is what the line means.
      if (rest.length === 1) return one(file => ({ kind: 'text', file }));
      break;
    case 'read':
      if (rest.length === 0)
        throw new SessionError('no-choice', `“read” needs what the line means behind it: ${CHOICES.at(-1)}.`);
      return means(rest);
  }
  const kind = first.split(/[\s:]/)[0];
  if (first !== NOTHING && !KINDS.some(each => each === kind))
    throw new SessionError('no-choice', `“${first}” is no choice. Choices are: ${CHOICES.join(', ')}.`);
  return means(words);
}

/** What a line means, in the words of the own format; an arrow says “to”. An argument with blanks is one path, unless it holds a whole instruction. */
function means(words: readonly string[]): Spoken {
  const said = words
    .map(word => (words.length > 1 && /\s/.test(word) ? JSON.stringify(word) : word))
    .join(' ')
    .replace(/\s(?:->|→|=>)\s/g, ' to ');
  return { kind: 'means', says: parseSaid(said) };
}

/** What a person calls by a name. */
export interface Named {
  readonly operations: readonly Operation[];
  /** Lines of the plan, from 1, as they were named. */
  readonly lines: readonly number[];
}

/**
 * The lines (`line 42`, `:42`, `:42-45` for those of them that something was made or left of) and the operations (an id, a step as
 * `2.1`, a file, steps from `2.1-2.9`) that a name means; several of these have commas between them.
 * @throws {SessionError} with a sentence that names all parts which mean nothing in this plan
 */
export function named(name: string, reading: Reading): Named {
  const whole = operationsOf(name, reading);
  if (whole.length > 0) return { operations: whole, lines: [] };
  const operations = new Set<Operation>();
  const lines = new Set<number>();
  const lost: string[] = [];
  for (const part of name.split(',').map(word => word.trim())) {
    const meant = linesOf(part, reading);
    const found = meant ? [] : operationsOf(part, reading);
    if ((meant ?? found).length === 0) lost.push(part);
    for (const one of meant ?? []) lines.add(one);
    for (const one of found) operations.add(one);
  }
  if (lost.length > 0)
    throw new SessionError(
      'no-step',
      `The plan has no step and no file “${lost.join('”, “')}”. \`reorg-tui read PLAN\` lists them; a line is \`:42\`, and \`:42-45\` are those of them that say something.`,
    );
  return { operations: [...operations], lines: [...lines] };
}

/** The lines that a word means; of a range those that say something. Undefined: it means no lines. */
function linesOf(word: string, { operations, plan }: Reading): readonly number[] | undefined {
  const [, from, to] = /^(?:lines?\s*|:)(\d+)(?:\s*[-–]\s*:?(\d+))?$/i.exec(word) ?? [];
  if (from === undefined) return undefined;
  if (to === undefined) return [Number(from)];
  const said = [
    ...operations.map(({ line }) => line),
    ...[...plan.unread, ...plan.notTaken].map(({ line }) => line),
  ];
  return [...new Set(said)].filter(line => Number(from) <= line && line <= Number(to)).sort((a, b) => a - b);
}

/** The operations for which a choice is made: those that are named, and all that the lines say which are. @throws {SessionError} where a line says nothing */
export function chosenFor({ operations, lines }: Named, reading: Reading): readonly Operation[] {
  const said = lines.flatMap(line => {
    const own = reading.operations.filter(one => one.line === line);
    if (own.length > 0) return own;
    throw new SessionError(
      'no-step',
      `Line ${line} of the plan says nothing that could be decided; say what it means: \`:${line} read 'move A -> B'\`, or \`:${line} ${NOTHING}\`.`,
    );
  });
  return [...new Set([...operations, ...said])];
}

/** What one name means, or two with a dash between them: all steps from the one to the other, as the plan has them. */
function operationsOf(name: string, { operations, plan }: Reading): readonly Operation[] {
  for (const isMeant of [
    ({ id }: Operation) => id === name,
    ({ step }: Operation) => step === name,
    ({ from, to }: Operation) => (from ?? to) === name,
  ]) {
    const found = operations.filter(isMeant);
    if (found.length > 0) return found;
  }
  const steps = plan.phases.flatMap(phase => phase.steps.map(({ id }) => id));
  const [from = '', to = ''] = name.split('-');
  const [first, last] = [steps.indexOf(from), steps.indexOf(to)];
  if (first < 0 || last < first || name !== `${from}-${to}`) return [];
  const range = new Set(steps.slice(first, last + 1));
  return operations.filter(({ step }) => range.has(step));
}

/**
 * What is left to a person at a place (`src/a.py:5`, lines of it `src/a.py:5-9`, the file alone, or a folder, `docs/`, for all in
 * it; several with commas).
 * @throws {SessionError} with a sentence that names the places where something is left
 */
export function leftAt(place: string, left: readonly Unfinished[]): readonly Unfinished[] {
  const whole = leftIn(place, left);
  if (whole.length > 0) return whole;
  const found = place.split(',').flatMap(part => {
    const own = leftIn(part.trim(), left);
    if (own.length > 0) return own;
    const places = [...new Set(left.map(placeWords).filter(Boolean))];
    const others =
      places.length > 0 ? `Something is left at ${places.join(', ')}.` : 'Nothing is left besides steps.';
    throw new SessionError(
      'nothing-left',
      `Nothing that can be dismissed is left at ${part.trim()}. ${others}`,
    );
  });
  return [...new Set(found)];
}

function leftIn(place: string, left: readonly Unfinished[]): readonly Unfinished[] {
  const folder = place.endsWith('/') ? place : `${place}/`;
  const [, text, from, to] = /^(.+):(\d+)-(\d+)$/.exec(place) ?? [];
  return left.filter(
    one =>
      (one.file === text && Number(from) <= (one.line ?? 0) && (one.line ?? 0) <= Number(to)) ||
      (one.file !== undefined && [placeWords(one), one.file].includes(place)) ||
      one.file?.startsWith(folder) === true,
  );
}
