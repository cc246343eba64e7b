import type { Name } from '../draft.ts';
import { LEFT_ARROW, RIGHT_ARROW, spaceArrows } from './arrows.ts';
import { parseName } from './name.ts';

/** A piece of a line, as a reader of instructions sees it. */
export type Token =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'name'; readonly text: string; readonly name: Name; readonly quoted: boolean }
  | { readonly type: 'right' | 'left' | 'open' | 'close'; readonly text: string }
  | { readonly type: 'mark'; readonly text: string };

/** Longest text that is read as words; the rest of a longer one is left out. */
const LONGEST = 20_000;
/** A path with spaces in quotes. */
const SPACED_PATH = /(?<=^|[\s(])["“]([^\s"“”`][^"“”`\n]{0,200}(?:\/|\.\w{1,5}))["”](?=$|[\s).,;:])/gu;
/** Words that can be neither name nor mark: most of them. */
const PLAIN = /^(?!justfile$)\p{Ll}[\p{Ll}\p{Lo}]*$/u;
/** Between a word of a language without spaces that leads to a name, and the name. */
const LEADS = /(?<=[到至为成入在从将把和与及])(?=[A-Za-z.])/gu;
/** A folder at the end of a sentence. */
const FOLDER_ENDS = /\w\/\.$/u;
const OPEN = /^[([{（【［]/u;
const CLOSE = /[)\]}）】］]$/u;

/** Cuts a line of Markdown into words, names, arrows, brackets and marks. Struck-out words are left out. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { code, text: piece } of spans(text.slice(0, LONGEST))) {
    if (code) scanCode(piece, tokens);
    else scanWords(piece, tokens);
  }
  return tokens;
}

/** The words without markup. */
export function plain(text: string): string {
  return spans(text)
    .map(span => span.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Span {
  readonly code: boolean;
  readonly text: string;
}

/** Cuts code spans out; removes emphasis, links, strikethrough and HTML from the rest. */
function spans(text: string): Span[] {
  const found: Span[] = [];
  const pattern = /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g;
  let last = 0;
  const struck = text
    .replace(/~~[^~\n]+~~/g, ' ')
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(SPACED_PATH, '`$1`');
  for (let match = pattern.exec(struck); match; match = pattern.exec(struck)) {
    if (match.index > last) found.push({ code: false, text: unmark(struck.slice(last, match.index)) });
    found.push({ code: true, text: match[2]!.trim() });
    last = pattern.lastIndex;
  }
  if (last < struck.length) found.push({ code: false, text: unmark(struck.slice(last)) });
  return found;
}

function unmark(text: string): string {
  if (!/[<*_]/.test(text)) return text;
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(?:br|\/p|\/li|\/td)\s*\/?>/gi, ' ; ')
    .replace(
      /<\/?(?:b|i|em|strong|code|kbd|s|del|sub|sup|span|a|p|li|ul|ol|details|summary|mark|ins)(?:\s[^<>]*)?>/gi,
      ' ',
    )
    .replace(/\*\*/g, '')
    .replace(/(?<![\w/.])__(?=\S)([^_\n]*[\s:：][^_\n]*|\p{Lu}\p{L}*)__(?![\w/.])/gu, '$1')
    .replace(/(?<![\w/*.])\*([^\s*/.][^*/.]*)\*(?![\w/*.])/g, '$1');
}

function scanCode(code: string, tokens: Token[]): void {
  const name = parseName(code, { quoted: true });
  const spaced = spaceArrows(code);
  if (/\s(?:→|->|=>|⇒|←|<-)\s/.test(spaced) || /^[^\s,{}]+(?:,\s+[^\s,{}]+)+$/.test(code)) {
    for (const word of spaced.split(/\s+/).flatMap(separate)) addWord(word, tokens, true);
  } else if (name && !(name.weak && /\s/.test(code) && !/[./]/.test(code))) {
    tokens.push({ type: 'name', text: code, name, quoted: true });
  } else tokens.push({ type: 'word', text: code });
}

function scanWords(text: string, tokens: Token[]): void {
  for (const raw of spaceArrows(text.replace(LEADS, ' ')).split(/\s+/))
    if (PLAIN.test(raw)) tokens.push({ type: 'word', text: raw });
    else if (raw !== '')
      for (const word of separate(raw)) {
        const ends = FOLDER_ENDS.test(word);
        addWord(ends ? word.slice(0, -1) : word, tokens, false);
        if (ends) addWord('.', tokens, false);
      }
}

/** Cuts brackets and commas off a word: `(a,b):` is seven pieces. */
function separate(raw: string): string[] {
  if (RIGHT_ARROW.test(raw) || LEFT_ARROW.test(raw)) return [raw];
  const before: string[] = [];
  const after: string[] = [];
  let word = raw;
  while (OPEN.test(word) && !/^\[[\w.-]+\][/.]|^\([\w.-]+\)\/|^\{[^}]*,/.test(word)) {
    before.push(word[0]!);
    word = word.slice(1);
  }
  for (;;) {
    const last = word.at(-1);
    if (last === undefined) break;
    if (
      /[,;:!?，；：、。]/u.test(last) ||
      (CLOSE.test(word) && !balanced(word)) ||
      (last === '.' && word.length > 1 && !/\.\.$|\/\.$/.test(word))
    ) {
      after.unshift(last);
      word = word.slice(0, -1);
    } else break;
  }
  const inner = /^[^,{}]+(?:,[^,{}]+)+$/.test(word) && /[/.]/.test(word) ? word.split(/(,)/) : [word];
  return [...before, ...inner, ...after].filter(part => part !== '');
}

function balanced(word: string): boolean {
  const close = word.at(-1)!;
  const open = { ')': '(', ']': '[', '}': '{', '）': '（', '】': '【', '］': '［' }[close]!;
  return word.includes(open);
}

function addWord(word: string, tokens: Token[], code: boolean): void {
  if (RIGHT_ARROW.test(word)) tokens.push({ type: 'right', text: word });
  else if (LEFT_ARROW.test(word)) tokens.push({ type: 'left', text: word });
  else if (/^[([{（【［]$/u.test(word)) tokens.push({ type: 'open', text: word });
  else if (/^[)\]}）】］]$/u.test(word)) tokens.push({ type: 'close', text: word });
  else if (/^[,;:.!?+&|/，；：、。=–—-]$/u.test(word)) tokens.push({ type: 'mark', text: word });
  else {
    const name = parseName(word, { quoted: code });
    tokens.push(
      name && (!name.weak || code || /[/.*_]/.test(name.path))
        ? { type: 'name', text: word, name, quoted: code }
        : { type: 'word', text: word },
    );
  }
}
