import { remembered } from '../../grammar.ts';
import type { Declared, Import, Source, Span, Use } from '../../spaces/source.ts';

interface Token extends Span {
  readonly text: string;
}

/** Comments and directives, strings of all kinds, names, and signs. */
const PIECES =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#[^\n]*|\$*"""+[\s\S]*?"""+|(?:\$@|@\$)"(?:""|[^"])*"|@"(?:""|[^"])*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|@?[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|::|=>|\?\?|\S/gmu;

function tokensOf(text: string, from = 0): Token[] {
  return [...text.matchAll(PIECES)].flatMap(({ 0: piece, index }): Token[] => {
    const start = from + index;
    if (/^(\/[/*]|[ \t]*#)/.test(piece)) return [];
    // What an interpolated string fills in is code.
    if (/^(\$|@\$)/.test(piece) && piece.includes('{'))
      return [...piece.matchAll(/(?<!\{)\{(?!\{)([^{}"]*)\}/g)].flatMap(hole => [
        { text: '""', start, end: start },
        ...tokensOf(hole[1]!, start + hole.index + 1),
      ]);
    return [{ text: /^[$@]*"/.test(piece) ? '""' : piece, start, end: start + piece.length }];
  });
}

const KEYWORDS = new Set(
  `abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum
  event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace
  new null object operator out override params private protected public readonly record ref return sbyte sealed short sizeof
  stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void
  volatile while var async await get set init value where yield partial when nameof file required global`.split(
    /\s+/,
  ),
);
const isName = (word: string | undefined): word is string => word !== undefined && /^@?[\p{L}_]/u.test(word);

/** What a C# text says of itself. */
export const readCSharp = remembered((text: string): Source => {
  const tokens = tokensOf(text);
  const heads = clausesOf(tokens);
  const [clause] = heads;
  const imports = importsOf(tokens);
  const read = [...imports.map(({ statement }) => statement), ...heads];
  return {
    space: heads.length > 1 ? undefined : (clause?.name ?? ''),
    ...(clause && heads.length === 1 && { clause: { start: clause.start, end: clause.end } }),
    place: { at: tokens[0]?.start ?? text.length, lead: '', tail: '\n\n' },
    imports,
    strings: [],
    selected: new Set(),
    ...body(
      tokens.filter(({ start, end }) => !read.some(one => one.start <= start && end <= one.end)),
      clause?.isBlock ? 1 : 0,
    ),
  };
});

/** The dotted name that begins at a token: its words, and the index behind it. */
function dotted(tokens: readonly Token[], from: number): { name: string; next: number } & Span {
  let next = from + 1;
  while (/^(\.|::)$/.test(tokens[next]?.text ?? '') && isName(tokens[next + 1]?.text)) next += 2;
  const words = tokens.slice(from, next).map(({ text }) => text);
  return {
    name: words.join(''),
    next,
    start: tokens[from]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
  };
}

function clausesOf(tokens: readonly Token[]) {
  return tokens.flatMap(({ text }, at) => {
    if (text !== 'namespace' || !isName(tokens[at + 1]?.text)) return [];
    const one = dotted(tokens, at + 1);
    return [{ ...one, isBlock: tokens[one.next]?.text === '{' }];
  });
}

/** `using A.B;`, `using static A.B.C;`, `using X = A.B.C;`, each with `global` before it. */
function importsOf(tokens: readonly Token[]): Import[] {
  const found: Import[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]!.text;
    if (/^(class|struct|record|interface|enum|delegate)$/.test(word)) break;
    if (word !== 'using') continue;
    const isStatic = tokens[at + 1]?.text === 'static';
    const isAlias = isName(tokens[at + 1]?.text) && tokens[at + 2]?.text === '=';
    const first = at + (isStatic ? 2 : isAlias ? 3 : 1);
    if (!isName(tokens[first]?.text)) continue;
    const { name, next, start, end } = dotted(tokens, first);
    if (tokens[next]?.text !== ';') continue;
    const everywhere = tokens[at - 1]?.text === 'global';
    const lead = name.startsWith('global::') ? 8 : 0;
    found.push({
      name: name.slice(lead),
      at: { start: start + lead, end },
      group: isStatic ? 'static' : isAlias ? 'alias' : everywhere ? 'global' : '',
      statement: { start: tokens[everywhere ? at - 1 : at]!.start, end: tokens[next]!.end },
      ...(everywhere && { everywhere }),
      ...(isAlias ? { alias: tokens[at + 1]!.text, named: true } : { star: !isStatic }),
    });
  }
  return found;
}

/** Types, the extensions that they hold, and names. @param level how deep the types of the namespace stand */
function body(tokens: readonly Token[], level: number) {
  const declared: Declared[] = [];
  const own = new Set<string>();
  const uses: Use[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { text, start } = tokens[at]!;
    const before = tokens[at - 1]?.text ?? '';
    if (text === '{') depth++;
    if (text === '}') depth--;
    if (text === 'this' && before === '(') {
      const name = extensionBefore(tokens, at - 1);
      if (name) declared.push({ name: name.text, kind: 'member', start: name.start, shared: true });
    }
    if (!isName(text) || KEYWORDS.has(text)) {
      if (text !== 'global' || tokens[at + 1]?.text !== '::') continue;
    }
    const isType =
      /^(class|struct|interface|enum|record)$/.test(before) || (before !== '.' && isDelegate(tokens, at));
    if (isType && !/^[,>)]$/.test(tokens[at + 1]?.text ?? '')) {
      const parts = tokens.slice(Math.max(at - 6, 0), at).some(one => one.text === 'partial');
      const shared = parts || tokens[at + 1]?.text === '<';
      if (depth === level) declared.push({ name: text, kind: 'name', start, shared, part: parts });
      else own.add(text);
      continue;
    }
    if (before === '.') {
      if (/^[(<]$/.test(tokens[at + 1]?.text ?? ''))
        uses.push({ words: text, start, end: tokens[at]!.end, kind: 'member', sure: false });
      continue;
    }
    const chain = dotted(tokens, at);
    const sure = /^(global::)?\p{Lu}/u.test(chain.name);
    uses.push({ words: chain.name, start, end: chain.end, kind: 'name', sure });
    if (/^[[,]$/.test(before) && !chain.name.includes('.'))
      uses.push({ words: `${chain.name}Attribute`, start, end: chain.end, kind: 'name', sure: false });
    const last = tokens[chain.next - 1]!;
    if (chain.next > at + 1 && /^[(<]$/.test(tokens[chain.next]?.text ?? ''))
      uses.push({ words: last.text, start: last.start, end: last.end, kind: 'member', sure: false });
    at = chain.next - 1;
  }
  return { declared, own, uses };
}

/** The name before the bracket of its parameters, of which the first is `this`. */
function extensionBefore(tokens: readonly Token[], bracket: number): Token | undefined {
  let at = bracket - 1;
  if (tokens[at]?.text === '>') while (at > 0 && tokens[at]!.text !== '<') at--;
  const name = tokens[at]?.text === '<' ? tokens[at - 1] : tokens[at];
  return isName(name?.text) && !KEYWORDS.has(name.text) ? name : undefined;
}

/** `delegate void Name(`. */
function isDelegate(tokens: readonly Token[], at: number): boolean {
  if (!/^[(<]$/.test(tokens[at + 1]?.text ?? '')) return false;
  for (let back = at - 1; back >= 0 && !/^[{};()=,]$/.test(tokens[back]!.text); back--)
    if (tokens[back]!.text === 'delegate') return true;
  return false;
}
