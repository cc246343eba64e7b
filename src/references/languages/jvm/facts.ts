import { remembered } from '../../grammar.ts';
import { tokensOf } from './tokens.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Named extends Span {
  readonly name: string;
}

/** `import static a.b.C.*`: the span is that of the statement, `at` that of the name without `.*`. */
export interface Import extends Span {
  readonly name: string;
  readonly at: Span;
  readonly isStatic: boolean;
  readonly star: boolean;
  /** Kotlin: `import a.B as C`. */
  readonly alias?: string;
}

/** Something that stands at the top of a file, or in a type there. */
export interface Declared {
  readonly name: string;
  /** Whether only its package may name it. */
  readonly hidden: boolean;
  /** Members that only its package, or its subclasses, may name; `new` for a constructor. */
  readonly members: ReadonlySet<string>;
}

/** What a Java or Kotlin file says of itself. Offsets are UTF-16 indexes. */
export interface Facts {
  /** The name and its span; where there is no clause, a span without length at the place for one. */
  readonly clause: Named;
  readonly imports: readonly Import[];
  readonly declared: readonly Declared[];
  /** Names that are declared anywhere in it, nested types and type parameters too. */
  readonly own: ReadonlySet<string>;
  /** Names without anything before them. */
  readonly uses: readonly Named[];
  /** Names after a dot. */
  readonly selected: ReadonlySet<string>;
  readonly strings: readonly Span[];
}

const TYPES = new Set(['class', 'interface', 'enum', 'record', 'object', 'typealias']);
const MODIFIERS =
  /^(public|protected|private|static|final|abstract|default|native|synchronized|transient|volatile|strictfp|sealed|non|open|internal|override|data|inline|lateinit|const|suspend|operator|infix|tailrec|external|inner|companion|annotation|value|expect|actual|vararg|fun)$/;

/** @param kotlin whether a statement ends with its line, and what has no modifier is public */
export const factsOf = (text: string, kotlin: boolean): Facts => (kotlin ? readKotlin : readJava)(text);

const readJava = remembered(text => read(text, false));
const readKotlin = remembered(text => read(text, true));

function read(text: string, kotlin: boolean): Facts {
  const { tokens, strings, head } = tokensOf(text);
  const imports: Import[] = [];
  let clause: Named | undefined;
  let at = 0;
  for (; at < tokens.length; at++) {
    const word = tokens[at]!.text;
    if (word === '@') {
      // An annotation of the file, or of the clause.
      if (tokens[at + 1]?.text === 'file')
        while (
          tokens[at + 1] &&
          tokens[at + 1]!.text !== ']' &&
          tokens[at + 1]!.text !== 'package' &&
          tokens[at + 1]!.text !== 'import'
        )
          at++;
      else break;
      continue;
    }
    if (word === ';' || word === ']' || word === ')') continue;
    if (word !== 'package' && word !== 'import') break;
    const isStatic = tokens[at + 1]?.text === 'static';
    const begin = tokens[at]!.start;
    const first = at + (isStatic ? 2 : 1);
    const parts: string[] = [];
    let last = first;
    for (let next = first; next < tokens.length; next += 2) {
      if (tokens[next]!.text === '*') break;
      parts.push(tokens[next]!.text);
      last = next;
      if (tokens[next + 1]?.text !== '.') break;
    }
    const span = { start: tokens[first]?.start ?? begin, end: tokens[last]?.end ?? begin };
    const star = tokens[last + 2]?.text === '*' && tokens[last + 1]?.text === '.';
    at = star ? last + 2 : last;
    const alias = kotlin && tokens[at + 1]?.text === 'as' ? tokens[at + 2]?.text : undefined;
    if (alias !== undefined) at += 2;
    const semicolon = tokens[at + 1]?.text === ';';
    if (semicolon) at++;
    const end = tokens[at]?.end ?? span.end;
    const name = parts.join('.').replaceAll('`', '');
    if (word === 'package') clause = { name, ...span };
    else imports.push({ name, at: span, start: begin, end, isStatic, star, ...(alias && { alias }) });
  }
  return {
    clause: clause ?? { name: '', start: head, end: head },
    imports,
    strings,
    ...body(tokens.slice(at), kotlin),
  };
}

type Tokens = ReturnType<typeof tokensOf>['tokens'];

function body(tokens: Tokens, kotlin: boolean) {
  const declared: { name: string; hidden: boolean; members: Set<string> }[] = [];
  const own = new Set<string>();
  const uses: Named[] = [];
  const selected = new Set<string>();
  let depth = 0;
  let modifiers: string[] = [];
  let fresh = true;
  let isInterface = false;
  for (const [at, { text, start, end }] of tokens.entries()) {
    const [before, after] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    const current = declared.at(-1);
    if (text === '{') depth++;
    if (text === '}') depth--;
    if (/^[{};]$/.test(text)) {
      modifiers = [];
      fresh = true;
      continue;
    }
    if (!/^[\p{L}_$`]/u.test(text)) {
      if (
        depth === 1 &&
        !kotlin &&
        fresh &&
        current &&
        /^[(=]$/.test(text) &&
        before &&
        !MODIFIERS.test(before) &&
        tokens[at - 2]?.text !== '@'
      ) {
        const open = !modifiers.some(one => one === 'public' || one === 'private') && !isInterface;
        if (open) current.members.add(before === current.name ? 'new' : before);
        if (text === '(' || text === '=') fresh = false;
      }
      continue;
    }
    if (before === '.' && !(tokens[at - 2]?.text === '.')) {
      selected.add(text);
      continue;
    }
    if (MODIFIERS.test(text) && depth <= 1) modifiers.push(text);
    if (TYPES.has(before ?? '') && tokens[at - 2]?.text !== '.') {
      own.add(text);
      if (depth === 0) {
        const hidden = kotlin ? modifiers.includes('private') : !modifiers.includes('public');
        declared.push({ name: text, hidden, members: new Set() });
        isInterface = before === 'interface' || before === 'enum';
      }
    } else if (kotlin && depth === 0 && /^(fun|val|var)$/.test(before ?? '') && after !== '.')
      declared.push({ name: text, hidden: modifiers.includes('private'), members: new Set() });
    else if (
      (before === '<' || before === ',') &&
      /^(extends|>|,|:)$/.test(after ?? '') &&
      /^\p{Lu}\d?$/u.test(text)
    )
      own.add(text);
    uses.push({ name: text, start, end });
  }
  return { declared, own, uses, selected };
}
