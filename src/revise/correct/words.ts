import { DETAILS, KINDS, NEED_TARGET } from '../../plan/yaml/format.ts';
import { ReviseError } from '../errors.ts';
import type { Said } from './types.ts';

/** What stands for "this line asks for nothing". */
export const NOTHING = 'nothing';

const DETAIL = ['to', 'survivor'] as const;

/**
 * Reads what a person says a line means: `move a.py to b.py`, `delete a.py survivor b.py`, `nothing`; several operations with
 * `;` between them. Colons behind the words, as the own format has them, may stand there. A path with blanks stands in quotes.
 * @throws {ReviseError} with a sentence on what is missing
 */
export function parseSaid(text: string): readonly Said[] {
  if (text.trim().toLowerCase() === NOTHING) return [];
  const said = groups(tokens(text)).map(operation);
  if (said.length === 0)
    throw new ReviseError(
      'wrong-words',
      `Say what the line asks for, as \`move a.py to b.py\`, or \`${NOTHING}\`.`,
    );
  return said;
}

/** The same in words that `parseSaid` reads. */
export function saidWords(said: readonly Said[]): string {
  return said.length === 0 ? NOTHING : said.map(one).join('; ');
}

function one({ kind, from, to, survivor }: Said): string {
  if (kind === 'create') return `create ${quoted(to ?? '')}`;
  return [
    kind,
    ...(from === undefined ? [] : [quoted(from)]),
    ...(to === undefined ? [] : ['to', quoted(to)]),
    ...(survivor === undefined ? [] : ['survivor', quoted(survivor)]),
  ].join(' ');
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

const SEPARATOR = ';';

function tokens(text: string): Token[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(;)|([^\s;"']+(?:["'][^\s;]*)?)/g)].map(
    ([, double, single, , plain]): Token => {
      if (double !== undefined) return { text: double.replace(/\\(.)/g, '$1'), quoted: true };
      if (single !== undefined) return { text: single, quoted: true };
      return { text: plain ?? SEPARATOR, quoted: false };
    },
  );
}

function groups(all: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of all) {
    if (!token.quoted && token.text === SEPARATOR) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.filter(group => group.length > 0);
}

const word = (token: Token | undefined): string | undefined =>
  token && !token.quoted ? token.text.replace(/:$/, '') : undefined;

function operation([first, ...rest]: readonly Token[]): Said {
  const kind = KINDS.find(each => each === word(first));
  if (!kind)
    throw new ReviseError(
      'wrong-words',
      `“${first?.text}” is no operation: ${KINDS.join(', ')}, or ${NOTHING}.`,
    );
  const paths: Record<string, string> = {};
  let key = 'from';
  for (const token of rest) {
    const detail = DETAIL.find(each => each === word(token));
    if (detail && paths[key] !== undefined && paths[detail] === undefined) {
      key = detail;
      if (!DETAILS[detail]?.includes(kind))
        throw new ReviseError('wrong-words', `“${detail}” does not belong to ${kind}.`);
    } else if (paths[key] === undefined) paths[key] = token.text;
    else
      throw new ReviseError(
        'wrong-words',
        `“${token.text}” is one word too many: a path with blanks stands in quotes.`,
      );
  }
  const { from, to, survivor } = paths;
  if (from === undefined && kind !== 'rewrite') throw new ReviseError('wrong-words', `${kind} needs a path.`);
  if (key !== 'from' && paths[key] === undefined)
    throw new ReviseError('wrong-words', `A path is missing behind “${key}”.`);
  if (NEED_TARGET.includes(kind) && to === undefined)
    throw new ReviseError('wrong-words', `${kind} needs “to” and a path.`);
  if (kind === 'create') return { kind, to: from! };
  return {
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
  };
}

/** A path as one word. */
function quoted(path: string): string {
  const plain = /^[^\s;"']+$/.test(path) && !DETAIL.some(each => each === path.replace(/:$/, ''));
  return plain ? path : `"${path.replace(/["\\]/g, '\\$&')}"`;
}
