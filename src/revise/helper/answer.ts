import { parseDocument } from 'yaml';
import { KINDS, NEED_TARGET } from '../../plan/yaml/format.ts';
import { ReviseError } from '../errors.ts';
import type { Answer } from './types.ts';

/** An answer longer than this is none. Characters. */
const LONGEST = 4_000_000;

/**
 * Reads what a helper wrote: one object with `operations`, as JSON or YAML, also inside a fence of a chatty answer.
 * @throws {ReviseError} with a sentence where it is of another form
 */
export function parseAnswer(text: string): readonly Answer[] {
  if (text.length > LONGEST) throw new ReviseError('helper-answer', 'The answer is too long.');
  const value = objectIn(text);
  if (!isObject(value) || !Array.isArray(value.operations))
    throw new ReviseError('helper-answer', 'The answer is no object with “operations”.');
  return value.operations.map(entry);
}

function objectIn(text: string): unknown {
  const fenced = /```[a-z]*\n([\s\S]*?)\n```/.exec(text)?.[1];
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const candidate of [fenced, braces, text]) {
    if (candidate === undefined || candidate.trim() === '') continue;
    try {
      return JSON.parse(candidate);
    } catch {
      const document = parseDocument(candidate);
      if (document.errors.length > 0) continue;
      const value: unknown = safely(() => document.toJS({ maxAliasCount: 0 }));
      if (isObject(value) && 'operations' in value) return value;
    }
  }
  return undefined;
}

function safely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function entry(value: unknown, index: number): Answer {
  const wrong = (what: string) =>
    new ReviseError('helper-answer', `Operation ${index + 1} of the answer ${what}.`);
  if (!isObject(value)) throw wrong('is no object');
  const { line, kind, from, to, survivor } = value;
  if (!Number.isInteger(line)) throw wrong('cites no line');
  if ([from, to, survivor].some(path => path !== undefined && typeof path !== 'string'))
    throw wrong('has a path that is no text');
  const paths = { from, to, survivor } as { from?: string; to?: string; survivor?: string };
  if (kind === 'nothing') return { line: line as number };
  const known = KINDS.find(each => each === kind);
  if (!known) throw wrong(`has a kind that is none: ${String(kind)}`);
  if (NEED_TARGET.includes(known) && (paths.from === undefined || paths.to === undefined))
    throw wrong('needs “from” and “to”');
  const given = Object.fromEntries(Object.entries(paths).filter(([, path]) => path !== undefined));
  return { line: line as number, said: { kind: known, ...given } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
