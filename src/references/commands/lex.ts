/** A part of a word. Offsets are UTF-16 indexes into the text that was cut. */
export interface Part {
  readonly kind: 'text' | 'variable' | 'command';
  readonly start: number;
  readonly end: number;
  /** The characters meant; of a variable what stands between its signs, of a command its words. */
  readonly value: string;
}

/** A word of a command, without the quotes around it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** `;`, `&&`, `|`, a line break, brackets, and the signs of redirections. */
export interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

export type Token = Word | Sign;

export const isSign = (token: Token): token is Sign => 'sign' in token;

/** The word where it is only letters. */
export function plain(word: Word): string | undefined {
  return word.parts.every(part => part.kind === 'text')
    ? word.parts.map(part => part.value).join('')
    : undefined;
}

/** The letters with which a word begins. */
export function plainStart(word: Word): string {
  return word.parts[0]?.kind === 'text' ? word.parts[0].value : '';
}

const SIGN = /(?:\d*(?:<<<|>>|>&|<&|>\||&>>?|[<>]))|&&|\|\||;;|[;&|()]|\n/y;

/**
 * Cuts the commands of a POSIX shell into words and signs. Comments and here-documents are passed over; a command in
 * `$(…)` is one part, to be cut by itself.
 */
export function lex(text: string, from = 0, to = text.length): Token[] {
  const found: Token[] = [];
  const heredocs: { readonly word: string; readonly tabs: boolean }[] = [];
  let at = from;
  while (at < to) {
    const blank = /(?:[ \t\r]|\\\r?\n)+/y;
    blank.lastIndex = at;
    if (blank.test(text)) {
      at = blank.lastIndex;
      continue;
    }
    if (text[at] === '#') {
      at = endOf(text, '\n', at, to);
      continue;
    }
    const heredoc = /\d*<<(-?)\s*(["'\\]?)([\w.-]+)["']?/y;
    heredoc.lastIndex = at;
    const opened = heredoc.exec(text);
    if (opened) {
      heredocs.push({ word: opened[3]!, tabs: opened[1] === '-' });
      at = heredoc.lastIndex;
      continue;
    }
    SIGN.lastIndex = at;
    const sign = SIGN.exec(text)?.[0];
    if (sign !== undefined) {
      found.push({ sign, start: at, end: at + sign.length });
      at += sign.length;
      if (sign === '\n')
        for (const { word, tabs } of heredocs.splice(0)) at = afterHeredoc(text, at, to, word, tabs);
      continue;
    }
    const word = readWord(text, at, to);
    found.push(word);
    at = Math.max(word.end, at + 1);
  }
  return found;
}

function afterHeredoc(text: string, from: number, to: number, word: string, tabs: boolean): number {
  for (let at = from; at < to; ) {
    const end = endOf(text, '\n', at, to);
    const line = text.slice(at, end);
    if ((tabs ? line.replace(/^\t+/, '') : line).trimEnd() === word) return end;
    at = end + 1;
  }
  return to;
}

function endOf(text: string, sign: string, from: number, to: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 || at > to ? to : at;
}

/** One word: letters, quoted pieces, variables, until a blank or a sign. */
function readWord(text: string, from: number, to: number): Word {
  const parts: Part[] = [];
  let at = from;
  let quoted = false;
  const add = (start: number, end: number, value = text.slice(start, end)) => {
    const last = parts.at(-1);
    if (last?.kind === 'text' && last.end === start)
      parts[parts.length - 1] = { ...last, end, value: last.value + value };
    else parts.push({ kind: 'text', start, end, value });
  };
  while (at < to) {
    const sign = text[at]!;
    if (sign === '"') quoted = !quoted;
    else if (sign === "'" && !quoted) {
      const end = endOf(text, "'", at + 1, to);
      if (end > at + 1) add(at + 1, end);
      at = end;
    } else if (sign === '\\' && at + 1 < to) {
      add(at, at + 2, text[at + 1] === '\n' ? '' : text[at + 1]);
      at += 1;
    } else if (sign === '$' || sign === '`') {
      const part = expansion(text, at, to);
      if (part) {
        parts.push(part);
        at = part.end;
        continue;
      }
      add(at, at + 1);
    } else if (!quoted && /[\s;&|()<>]/.test(sign)) break;
    else add(at, at + 1);
    at += 1;
  }
  return { start: from, end: at, parts };
}

/** `$x`, `${x}`, `$(…)`, `` `…` ``, `${{ … }}`. */
function expansion(text: string, at: number, to: number): Part | undefined {
  const simple = /\$(?:\{\{[^}]*\}\}|\{[^}]*\}|[A-Za-z_]\w*|[0-9@*#?!$-])/y;
  simple.lastIndex = at;
  const words = simple.exec(text)?.[0];
  if (words !== undefined)
    return {
      kind: 'variable',
      start: at,
      end: at + words.length,
      value: words.replace(/^\$\{?|\}$/g, ''),
    };
  if (text[at] === '`') {
    const end = endOf(text, '`', at + 1, to);
    return { kind: 'command', start: at, end: Math.min(end + 1, to), value: text.slice(at + 1, end) };
  }
  if (text[at + 1] !== '(') return undefined;
  const end = closing(text, at + 1, to);
  return { kind: 'command', start: at, end: Math.min(end + 1, to), value: text.slice(at + 2, end) };
}

/** The bracket that ends what begins at `at`: quotes are passed over. */
function closing(text: string, at: number, to: number): number {
  let depth = 0;
  let quote = '';
  for (let i = at; i < to; i++) {
    const sign = text[i]!;
    if (sign === '\\') i += 1;
    else if (quote === "'") {
      if (sign === "'") quote = '';
    } else if (sign === '$' && text[i + 1] === '(' && quote === '"') i = closing(text, i + 1, to);
    else if (sign === '"') quote = quote === '' ? '"' : '';
    else if (quote !== '') continue;
    else if (sign === "'") quote = "'";
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return i;
  }
  return to;
}
