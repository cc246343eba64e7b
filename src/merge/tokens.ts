/** How a text is read when its layout is to be told from its meaning. */
export type Syntax = 'python' | 'script' | 'text';

/** The syntax of a file by its name. JSX keeps blanks that mean something, so it counts as text. */
export function syntaxOf(path: string): Syntax {
  if (/\.pyi?$/.test(path)) return 'python';
  return /\.[cm]?[jt]s$/.test(path) ? 'script' : 'text';
}

export interface Tokens {
  /** What has meaning, in order. Equal for texts that differ in layout and comments only. */
  readonly code: readonly string[];
  readonly comments: readonly string[];
}

/** Reads a text without judging whether it is valid. What cannot be told apart for sure counts as different. */
export function tokens(text: string, syntax: Syntax): Tokens {
  return syntax === 'text'
    ? { code: text.trimEnd().split(/[ \t\r]*\n/), comments: [] }
    : new Reader(text, syntax).read();
}

const QUOTED = /(?<quoted>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/su;
const COMMON = [
  /(?<newline>\n)/su,
  /(?<blank>[ \t\r\f]+|\\\r?\n)/su,
  /(?<word>[\p{L}\p{N}_$]+)/su,
  /(?<sign>\.\.\.|[=!]==|=>|->|\+\+|--|\?\.|(?:&&|\|\||\?\?|\*\*|\/\/|<<|>>>?|[-+*/%&|^<>=!@~:])=)/su,
  /(?<other>&&|\|\||\?\?|\*\*|\/\/|<<|>>>?|.)/su,
];
const FORMS: Readonly<Record<Exclude<Syntax, 'text'>, readonly RegExp[]>> = {
  python: [
    /(?<comment>#[^\n]*)/su,
    /(?<long>"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?''')/su,
    QUOTED,
    ...COMMON,
  ],
  script: [/(?<comment>\/\/[^\n]*|\/\*.*?\*\/)/su, /(?<long>`(?:\\.|[^`\\])*`)/su, QUOTED, ...COMMON],
};
const REGULAR = /\/(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n])*\]|[^/\\\n[])+\/\w*/uy;
/** What a division can follow; a slash after anything else begins a regular expression. */
const OPERAND =
  /^(?:["'`)\]}]|(?!(?:return|typeof|case|in|of|do|else|void|delete|throw|yield|await)$)[\p{L}\p{N}_$])/u;
/** Where a script ends a statement at the end of a line: ECMAScript's restricted productions. */
const RESTRICTED = new Set(['return', 'break', 'continue', 'throw', 'yield', 'async']);

class Reader {
  readonly #text: string;
  readonly #python: boolean;
  readonly #form: RegExp;
  readonly #code: string[] = [];
  readonly #comments: string[] = [];
  /** For each open bracket, the commas in it so far. */
  readonly #brackets: number[] = [];
  readonly #indents = [0];
  /** Columns before the first token of a line; undefined after it. */
  #column: number | undefined = 0;

  constructor(text: string, syntax: Exclude<Syntax, 'text'>) {
    this.#text = text;
    this.#python = syntax === 'python';
    this.#form = new RegExp(FORMS[syntax].map(({ source }) => source).join('|'), 'suy');
  }

  read(): Tokens {
    for (let at = 0; at < this.#text.length; ) at = this.#next(at);
    return { code: this.#code, comments: this.#comments };
  }

  /** Reads what stands at this offset; returns the offset after it. */
  #next(at: number): number {
    this.#form.lastIndex = at;
    const match = this.#form.exec(this.#text)!;
    const { comment, newline, blank, quoted, other } = match.groups!;
    const [text] = match;
    if (comment !== undefined) this.#comments.push(comment.trimEnd());
    else if (newline !== undefined) this.#newline();
    else if (blank !== undefined)
      this.#column = this.#column === undefined ? undefined : this.#column + text.length;
    else if (other === '/' && !this.#python && !OPERAND.test(this.#code.at(-1) ?? ''))
      return this.#regular(at);
    else this.#token(quoted === undefined ? text : sameQuotes(quoted));
    return at + text.length;
  }

  #regular(at: number): number {
    REGULAR.lastIndex = at;
    const text = REGULAR.exec(this.#text)?.[0] ?? '/';
    this.#token(text);
    return at + text.length;
  }

  #newline(): void {
    const inLine = this.#column === undefined;
    this.#column = 0;
    const last = this.#code.at(-1);
    if (this.#python ? inLine && this.#brackets.length === 0 : RESTRICTED.has(last ?? ''))
      this.#code.push('\n');
  }

  #token(text: string): void {
    if (this.#column !== undefined) this.#firstOfLine(this.#column, text);
    this.#column = undefined;
    if (/^[([{]$/.test(text)) this.#brackets.push(0);
    if (/^[)\]}]$/.test(text)) this.#close();
    if (text === ',' && this.#brackets.length > 0) this.#brackets[this.#brackets.length - 1]! += 1;
    this.#code.push(text);
  }

  /** A comma before a closing bracket is layout where it is not the only one (which makes a tuple of a value). */
  #close(): void {
    const commas = this.#brackets.pop() ?? 0;
    if (commas > 1 && this.#code.at(-1) === ',' && this.#code.at(-2) !== ',') this.#code.pop();
  }

  #firstOfLine(column: number, text: string): void {
    if (!this.#python) {
      if (text === '++' || text === '--') this.#code.push('\n');
      return;
    }
    if (this.#brackets.length > 0) return;
    for (; column < this.#indents.at(-1)!; this.#indents.pop()) this.#code.push('dedent');
    if (column > this.#indents.at(-1)!) {
      this.#indents.push(column);
      this.#code.push('indent');
    }
  }
}

/** A string without quotes or escapes means the same in either kind of quotes. */
function sameQuotes(quoted: string): string {
  const inner = quoted.slice(1, -1);
  return /["'\\]/.test(inner) ? quoted : `'${inner}'`;
}
