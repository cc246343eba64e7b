import { remembered } from '../../grammar.ts';
import { base } from '../../path.ts';
import type { Declared, Import, Source, Span, Use } from '../../spaces/source.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a Java or Kotlin text says of itself. */
export const readJava = remembered(text => read(text, false));
export const readKotlin = remembered(text => read(text, true));

/** The package of a text, read without cutting it into words: nothing but comments and annotations stands before. */
export function packageOf(text: string): string {
  const head = text.slice(0, 20_000);
  const name = /^\uFEFF?[ \t]*package[ \t]+([\w.`]+)/m.exec(head.replace(/\/\*[\s\S]*?\*\//g, ''))?.[1];
  return name?.replaceAll('`', '') ?? '';
}

const fileClasses = new WeakMap<Source, Map<string, Source>>();

/** With the class that what a Kotlin file declares besides types is in, for Java: `TextKt`, or as the file says. */
export function withFileClass(source: Source, path: string, text: string): Source {
  if (!source.declared.some(({ shared }) => shared)) return source;
  const known = fileClasses.get(source) ?? new Map<string, Source>();
  fileClasses.set(source, known);
  const stem = base(path).replace(/\.kts?$/, '');
  const name =
    /^@file:JvmName\("(\w+)"\)/m.exec(text)?.[1] ?? `${stem.charAt(0).toUpperCase()}${stem.slice(1)}Kt`;
  const there = known.get(name) ?? {
    ...source,
    declared: [...source.declared, { name, kind: 'name', start: -1, shared: true }],
  };
  known.set(name, there);
  return there;
}

const TYPES = new Set(['class', 'interface', 'enum', 'record', 'object', 'typealias']);
const MODIFIERS =
  /^(public|protected|private|static|final|abstract|default|native|synchronized|transient|volatile|strictfp|sealed|non|open|internal|override|data|inline|lateinit|const|suspend|operator|infix|tailrec|external|inner|companion|annotation|value|expect|actual|vararg|fun)$/;

function read(text: string, kotlin: boolean): Source {
  const { tokens, strings, head } = tokensOf(text);
  const imports: Import[] = [];
  let clause: (Span & { readonly name: string; readonly after: number }) | undefined;
  let at = 0;
  for (; at < tokens.length; at++) {
    const word = tokens[at]!.text;
    if (word === '@' && tokens[at + 1]?.text === 'file') {
      // An annotation of the file: up to its bracket, or to what comes next.
      while (tokens[at + 1] && !/^(\]|package|import)$/.test(tokens[at + 1]!.text)) at++;
      continue;
    }
    if (/^[;\])]$/.test(word)) continue;
    if (word === '@' && !clause) {
      // Annotations of the package, as in `package-info.java`.
      const next = tokens.findIndex(({ text }) => /^(package|class|interface|enum|import|\{)$/.test(text));
      if (tokens[next]?.text === 'package') {
        at = next - 1;
        continue;
      }
    }
    if (word !== 'package' && word !== 'import') break;
    const isStatic = tokens[at + 1]?.text === 'static';
    const start = tokens[at]!.start;
    const first = at + (isStatic ? 2 : 1);
    let last = first;
    while (tokens[last + 1]?.text === '.' && tokens[last + 2] && tokens[last + 2]!.text !== '*') last += 2;
    const span = { start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? start };
    const name = text.slice(span.start, span.end).replace(/[`\s]/g, '');
    const star = tokens[last + 1]?.text === '.' && tokens[last + 2]?.text === '*';
    at = star ? last + 2 : last;
    const alias = kotlin && tokens[at + 1]?.text === 'as' ? tokens[at + 2]?.text : undefined;
    if (alias !== undefined) at += 2;
    if (tokens[at + 1]?.text === ';') at++;
    const end = tokens[at]?.end ?? span.end;
    if (word === 'package') clause = { name, ...span, after: end };
    else
      imports.push({
        name,
        at: span,
        group: isStatic ? 'static' : '',
        statement: { start, end },
        ...(star ? { star: !isStatic } : { alias: alias ?? name.slice(name.lastIndexOf('.') + 1) }),
        ...(alias !== undefined && { named: true }),
      });
  }
  return {
    space: clause?.name ?? '',
    ...(clause && { clause: { start: clause.start, end: clause.end } }),
    place: clause ? { at: clause.after, lead: '\n\n', tail: '' } : { at: head, lead: '', tail: '\n\n' },
    imports,
    strings,
    ...body(tokens.slice(at), kotlin),
  };
}

const KEYWORDS =
  /^(class|interface|enum|record|fun|val|var|return|if|else|when|for|while|do|is|in|as|null|true|false|this|super|object|try|catch|finally|throw|throws|extends|implements|permits|new|instanceof|switch|case|break|continue|constructor|init|where|by|it|void|int|long|short|byte|char|float|double|boolean|yield|assert)$/;

/** What stands below the imports: a walk over words that knows how deep it is. */
function body(tokens: readonly Token[], kotlin: boolean) {
  const declared: (Declared & { readonly members: Set<string> })[] = [];
  const own = new Set<string>();
  const uses: Use[] = [];
  const selected = new Set<string>();
  let depth = 0;
  let round = 0;
  let modifiers: string[] = [];
  let fresh = true;
  let isInterface = false;
  // Whether a head of a type is open, and what is named in it is what the type is made from.
  let head: 'none' | 'open' | 'supers' = 'none';
  const declare = ({ text, start }: Token, kind: string, shared: boolean) =>
    declared.push({
      name: text.replaceAll('`', ''),
      kind,
      start,
      // What is private is seen in its file in Kotlin, and what is not public in its package in Java.
      ...(kotlin ? { own: modifiers.includes('private') } : { hidden: !modifiers.includes('public') }),
      shared,
      closed: modifiers.includes('sealed'),
      members: new Set(),
    });
  for (const [at, token] of tokens.entries()) {
    const { text, start, end } = token;
    const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
    const current = declared.at(-1);
    if (text === '{') depth++;
    if (text === '}') depth--;
    if (text === '(') round++;
    if (text === ')') round--;
    if (/^[{};]$/.test(text) || (kotlin && round === 0 && MODIFIERS.test(text))) head = 'none';
    if (head === 'open' && round === 0 && (kotlin ? text === ':' : /^(extends|implements)$/.test(text)))
      head = 'supers';
    if (/^[{};]$/.test(text)) {
      modifiers = [];
      fresh = true;
      continue;
    }
    if (!/^[\p{L}_$`]/u.test(text)) {
      const isMember = depth === 1 && !kotlin && fresh && /^[(=]$/.test(text);
      if (isMember && current && !MODIFIERS.test(before) && tokens[at - 2]?.text !== '@') {
        const open = isInterface || modifiers.some(one => /^(public|private)$/.test(one));
        if (!open) current.members.add(before === current.name ? 'new' : before);
        fresh = false;
      }
      continue;
    }
    const isExtension = kotlin && depth + round === 0 && before === '.' && isHead(tokens, at);
    if (isExtension) declare(token, 'member', true);
    if (before === '.' && tokens[at - 2]?.text !== '.') {
      selected.add(text);
      if (kotlin && !isExtension) uses.push({ words: text, start, end, kind: 'member', sure: false });
      continue;
    }
    if (MODIFIERS.test(text) && depth <= 1) modifiers.push(text);
    if (before === 'new') selected.add(`new ${text}`);
    if (TYPES.has(before) && tokens[at - 2]?.text !== '.') {
      own.add(text);
      head = 'open';
      if (depth === 0) declare(token, 'name', kotlin && modifiers.some(one => /^(expect|actual)$/.test(one)));
      if (depth === 0) isInterface = before === 'interface' || before === 'enum';
      continue;
    }
    if (kotlin && depth + round === 0 && /^(fun|val|var|>)$/.test(before) && isHead(tokens, at)) {
      declare(token, 'name', true);
      continue;
    }
    if (KEYWORDS.test(text)) continue;
    if (/^[<,]$/.test(before) && /^(extends|[>,:])$/.test(after) && /^\p{Lu}\d?$/u.test(text)) own.add(text);
    uses.push({
      words: text.replaceAll('`', ''),
      start,
      end,
      kind: kotlin ? undefined : 'name',
      sure: kotlin || /^\p{Lu}/u.test(text),
      inherits: head === 'supers',
    });
  }
  if (kotlin) uses.push(...operators(tokens));
  // What is declared in a text needs no import, but for what is called as its file.
  for (const each of declared)
    if (each.own) own.add(each.name);
    else own.delete(each.name);
  return { declared, own, uses, selected };
}

/** Functions of Kotlin that signs call, and words that call without naming. */
const OPERATORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\+$/, ['plus', 'unaryPlus', 'plusAssign', 'inc']],
  [/^-$/, ['minus', 'unaryMinus', 'minusAssign', 'dec']],
  [/^\*$/, ['times', 'timesAssign']],
  [/^\/$/, ['div', 'divAssign']],
  [/^%$/, ['rem', 'remAssign']],
  [/^!$/, ['not']],
  [/^\.$/, ['rangeTo', 'rangeUntil']],
  [/^[<>]$/, ['compareTo']],
  [/^\[$/, ['get', 'set']],
  [/^\($/, ['invoke', 'component1', 'component2', 'component3', 'component4']],
  [/^in$/, ['contains', 'iterator', 'hasNext', 'next']],
  [/^by$/, ['getValue', 'setValue', 'provideDelegate']],
];

/** What a text may call by signs: an operator may be a function that is imported. */
function operators(tokens: readonly Token[]): Use[] {
  return OPERATORS.flatMap(([pattern, names]) => {
    const first = tokens.find(({ text }) => pattern.test(text));
    return first
      ? names.map(words => ({ words, start: first.start, end: first.start, kind: 'member', sure: false }))
      : [];
  });
}

/** Whether a word of Kotlin is the name that a `fun`, `val` or `var` at the top gives: `fun <T> List<T>.name(`. */
function isHead(tokens: readonly Token[], at: number): boolean {
  if (!/^[(:=<]$|^(by|get)$/.test(tokens[at + 1]?.text ?? '')) return false;
  for (let back = at - 1; back >= 0; back--) {
    if (tokens[back]!.text === '>') while (back > 0 && tokens[back]!.text !== '<') back--;
    const word = tokens[back]!.text;
    if (/^(fun|val|var)$/.test(word)) return true;
    if (/^[{}();=:]$/.test(word)) return false;
  }
  return false;
}
