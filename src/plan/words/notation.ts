/** The words and marks of a text, in lower case, and where each starts. A number is `0`, a year `0000`. */
export interface Tokens {
  readonly words: readonly string[];
  readonly starts: readonly number[];
}

/** A word that stands alone, as most that are asked about do. */
const PLAIN = /^[a-z]+$/;
/** A word or a mark. */
const TOKEN = /[\p{L}\p{N}_]+|\S/gu;
/** The same in a text that has no other letters, which is looked through in half the time. */
const LATIN = /^[\x20-\x7f\u25a1]*$/;
const LATIN_TOKEN = /[a-z0-9_]+|\S/g;
/** The same, or a letter of a language that is written without spaces. */
const EAST = /[\u3040-\u9fff\uac00-\ud7af]/u;
const EAST_TOKEN = /[\u3040-\u9fff\uac00-\ud7af]|(?:(?![\u3040-\u9fff\uac00-\ud7af])[\p{L}\p{N}_])+|\S/gu;

export function tokensOf(text: string): Tokens {
  if (PLAIN.test(text)) return { words: [text], starts: [0] };
  const words: string[] = [];
  const starts: number[] = [];
  const lower = text.toLowerCase().replaceAll('’', "'");
  const pattern = LATIN.test(lower) ? LATIN_TOKEN : EAST.test(lower) ? EAST_TOKEN : TOKEN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
    const [word] = match;
    const digit = word.charCodeAt(0) < 58 && /^\d+$/.test(word);
    words.push(digit ? (/^(?:(?:19|20)\d\d|0000)$/.test(word) ? '0000' : '0') : word);
    starts.push(match.index);
  }
  return { words, starts };
}

/**
 * The words of a list in its notation: `|` between words; in a word `(a|b)` for what differs, `?` behind what may be missing; `□` a name,
 * `0` a number, `0000` a year. In square brackets stands what must follow (`$`: the end), or must not (`!`); `^`: only at the beginning.
 */
export function expand(list: string): string[] {
  return alternatives({ list, at: 0 });
}

interface Reader {
  readonly list: string;
  at: number;
}

function alternatives(reader: Reader): string[] {
  const all: string[] = [];
  do all.push(...sequence(reader));
  while (reader.list[reader.at++] === '|');
  return all;
}

function sequence(reader: Reader): string[] {
  let words = [''];
  for (let part = next(reader); part !== undefined; part = next(reader)) {
    const optional = reader.list[reader.at] === '?';
    if (optional) reader.at++;
    const parts = optional ? [...part, ''] : part;
    words = words.flatMap(word => parts.map(each => word + each));
  }
  return words;
}

/** A letter, what stands in brackets, or what must follow. */
function next(reader: Reader): string[] | undefined {
  const char = reader.list[reader.at];
  if (char === undefined || char === '|' || char === ')') return undefined;
  reader.at++;
  if (char === '(') return alternatives(reader);
  if (char !== '[') return [char];
  const start = reader.at - 1;
  reader.at = reader.list.indexOf(']', start) + 1;
  return [reader.list.slice(start, reader.at)];
}
