import { join, normalize, parent } from '../../path.ts';

const TOKEN = /\s+|[rRuU]?(?:"[^"\\\n{}]*"|'[^'\\\n{}]*')|[\p{L}_][\p{L}\p{N}_]*|\d+|[.()[\],/+]/uy;
const SAME = new Set(['resolve', 'absolute', 'expanduser', 'as_posix', 'as_uri']);
const WRAPPERS = new Set([
  'Path',
  'PurePath',
  'str',
  'abspath',
  'realpath',
  'normpath',
  'fspath',
  'PosixPath',
  'files',
  'as_file',
]);

/**
 * Evaluates an expression that makes a path from the place of its file, as
 * `Path(__file__).resolve().parents[1] / "src"` or `os.path.join(os.path.dirname(__file__), "..")`.
 * `path` is the file's repository path, `names` the expressions of its constants. The answer is a
 * repository path; undefined where the expression is of another kind or leaves the repository.
 */
export function evaluatePlace(
  expression: string,
  path: string,
  names: ReadonlyMap<string, string> = new Map(),
  depth = 0,
): string | undefined {
  const tokens = tokenize(expression);
  if (!tokens || depth > DEEPEST) return undefined;
  const known = (name: string) => {
    const constant = names.get(name);
    return constant === undefined ? undefined : evaluatePlace(constant, path, names, depth + 1);
  };
  const value = new Expression(tokens, path, known).value();
  return value?.startsWith('/') ? normalize(value.slice(1)) : undefined;
}

/** Constants that refer to each other are followed so far. */
const DEEPEST = 8;

/** Whether an expression starts where the program is started, itself or by a constant. */
export const startsAtCwd = (expression: string, names: ReadonlyMap<string, string>): boolean =>
  [
    expression,
    ...(expression.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).map(word => names.get(word) ?? ''),
  ].some(words => /\b(?:get)?cwd\(\)/.test(words));

/** Evaluates tokens by recursive descent. Places in the repository are written `/a/b`, other strings as they are. */
class Expression {
  #at = 0;
  readonly #tokens: readonly string[];
  readonly #path: string;
  readonly #known: (name: string) => string | undefined;

  constructor(tokens: readonly string[], path: string, known: (name: string) => string | undefined) {
    this.#tokens = tokens;
    this.#path = path;
    this.#known = known;
  }

  /** The value of all tokens. */
  value(): string | undefined {
    const value = this.#sum();
    return this.#at === this.#tokens.length ? value : undefined;
  }

  #take(token: string): boolean {
    const is = this.#tokens[this.#at] === token;
    if (is) this.#at++;
    return is;
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  /** `a + "/b"` */
  #sum(): string | undefined {
    let value = this.#division();
    while (this.#take('+')) {
      const next = this.#division();
      value = value?.startsWith('/') && next?.startsWith('/') ? descend(value, [next.slice(1)]) : undefined;
    }
    return value;
  }

  /** `a / b / c` */
  #division(): string | undefined {
    let value = this.#postfix();
    while (this.#take('/')) {
      const next = this.#postfix();
      value = value === undefined || next === undefined ? undefined : descend(value, [next]);
    }
    return value;
  }

  /** `a.parent`, `a.parents[1]`, `a.resolve()`, `a.joinpath(b)` */
  #postfix(): string | undefined {
    let value = this.#atom();
    while (value !== undefined && this.#take('.')) {
      const name = this.#next();
      if (name === 'parent') value = up(value);
      else if (name === 'parents' && this.#take('[')) value = this.#parents(value);
      else if (name === 'joinpath' && this.#take('(')) value = apply('join', [value, ...this.#list()]);
      else if (name === 'with_name' && this.#take('(')) value = apply('join', [up(value), ...this.#list()]);
      else if (!(SAME.has(name) && this.#take('(') && this.#take(')'))) return undefined;
    }
    return value;
  }

  #parents(value: string): string | undefined {
    const count = Number(this.#next());
    let place: string | undefined = value;
    for (let level = 0; place !== undefined && level <= count; level++) place = up(place);
    return this.#take(']') && Number.isInteger(count) ? place : undefined;
  }

  /** `(a)`, `"a"`, `__file__`, `f(a, b)`, `NAME` */
  #atom(): string | undefined {
    const token = this.#next();
    if (token === '(') {
      const value = this.#sum();
      return this.#take(')') ? value : undefined;
    }
    if (/^[rRuU]?["']/.test(token)) return token.replace(/^[rRuU]?.|.$/g, '');
    if (token === '__file__') return `/${this.#path}`;
    // As the package that `files` is asked for.
    if (token === '__package__' || token === '__name__') return `/${parent(this.#path)}`;
    const module = this.#fileOf(token);
    if (module !== undefined) return `/${module}`;
    let name = token;
    while (/^(path|os|pathlib|importlib|resources|importlib_resources)$/.test(name) && this.#take('.'))
      name = this.#next();
    if (name === 'Path' && this.#tokens[this.#at + 1] === 'cwd' && this.#take('.')) name = this.#next();
    // Programs of a repository are started at its top.
    if (/^(cwd|getcwd)$/.test(name)) return this.#take('(') && this.#take(')') ? '/' : undefined;
    if (this.#take('(')) return apply(name, this.#list());
    if (name === 'pardir') return '..';
    if (name === 'curdir') return '.';
    const place = this.#known(token);
    return place === undefined ? undefined : `/${place}`;
  }

  /** `a.b.__file__`, `a.b.__path__[0]`: the place of another module, which is known by these words. */
  #fileOf(token: string): string | undefined {
    let words = token;
    for (let at = this.#at; this.#tokens[at] === '.'; at += 2) {
      const next = this.#tokens[at + 1];
      words += `.${next}`;
      const isPath = next === '__path__' && this.#tokens.slice(at + 2, at + 5).join('') === '[0]';
      if (next !== '__file__' && !isPath) continue;
      this.#at = at + (isPath ? 5 : 2);
      return this.#known(words);
    }
    return undefined;
  }

  #list(): (string | undefined)[] {
    const values: (string | undefined)[] = [];
    while (this.#at < this.#tokens.length && this.#tokens[this.#at] !== ')') {
      values.push(this.#sum());
      if (!this.#take(',')) break;
    }
    return this.#take(')') ? values : [undefined];
  }
}

function apply(name: string, values: readonly (string | undefined)[]): string | undefined {
  const [first, ...rest] = values.filter(value => value !== undefined);
  if (first === undefined || values.includes(undefined)) return undefined;
  if (name === 'dirname') return up(first);
  return name === 'join' || WRAPPERS.has(name) ? descend(first, rest) : undefined;
}

function tokenize(expression: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const match = TOKEN.exec(expression);
    if (!match) return undefined;
    if (match[0].trim() !== '') tokens.push(match[0]);
  }
  return tokens;
}

function up(value: string): string | undefined {
  const place = value.startsWith('/') ? normalize(value.slice(1)) : undefined;
  return place === undefined || place === '' ? undefined : `/${parent(place)}`;
}

function descend(value: string, rest: readonly string[]): string | undefined {
  if (rest.some(part => part.startsWith('/'))) return undefined;
  return rest.reduce((path, part) => (path === '/' ? `/${part}` : join(path, part)), value);
}

const CONSTANT = /^([ \t]*)([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?::[^=\n]*)?=[ \t]*([^=\n#][^\n#]*)/gmu;

/** The constants of a text that are written on one line: name → expression. Of those within a function, the ones that are counted from the file. */
export function constants(text: string): Map<string, string> {
  const names = new Map<string, string>();
  const within = new Map<string, string>();
  for (const [, indent, name = '', words = ''] of text.matchAll(CONSTANT)) {
    const value = words.trim();
    if (indent !== '') within.set(name, (within.get(name) ?? value) === value ? value : '');
    else if (!names.has(name)) names.set(name, value);
  }
  for (const [name, value] of within)
    if (value.includes('__file__') && !names.has(name)) names.set(name, value);
  return names;
}

/** A constant within a block, and where that reads so: as far as the block goes, or to its next value. */
export interface Local {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The constants within blocks that are counted from the file, where those of the text, `names`, are not the same. */
export function localConstants(text: string, names: ReadonlyMap<string, string>): Local[] {
  if (!text.includes('__file__')) return [];
  const all = [...text.matchAll(CONSTANT)].map(
    ({ 1: indent = '', 2: name = '', 3: words = '', index, 0: whole }) => {
      const start = index + whole.length;
      const out = new RegExp(`^[ \\t]{0,${Math.max(indent.length - 1, 0)}}[^\\s#]`, 'm').exec(
        text.slice(start + 1),
      );
      return {
        name,
        value: words.trim(),
        start,
        end: out ? start + 1 + out.index : text.length,
        isLocal: indent !== '',
      };
    },
  );
  return all
    .filter(({ isLocal, name, value }) => isLocal && value.includes('__file__') && names.get(name) !== value)
    .map(({ isLocal: _, ...one }) => {
      const next = all.find(({ name, start }) => name === one.name && start > one.start && start <= one.end);
      return next ? { ...one, end: next.start } : one;
    });
}
