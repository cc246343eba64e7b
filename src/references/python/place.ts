import { join, normalize, parent } from '../path.ts';

const TOKEN = /\s+|[\p{L}_][\p{L}\p{N}_]*|(?:[rRuU]?)(?:"[^"\\\n{}]*"|'[^'\\\n{}]*')|\d+|[.()[\],/]/uy;
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
  if (!tokens || depth > 8) return undefined;
  let at = 0;
  const take = (token: string) => tokens[at] === token && at++ >= 0;

  const list = (): (string | undefined)[] => {
    const values: (string | undefined)[] = [];
    while (at < tokens.length && tokens[at] !== ')') {
      values.push(division());
      if (!take(',')) break;
    }
    return take(')') ? values : [undefined];
  };
  const apply = (name: string, values: (string | undefined)[]): string | undefined => {
    const [first, ...rest] = values;
    if (first === undefined || rest.includes(undefined)) return undefined;
    if (name === 'dirname') return up(first);
    if (name === 'join' || WRAPPERS.has(name)) return descend(first, rest as string[]);
    return undefined;
  };
  const atom = (): string | undefined => {
    const token = tokens[at++];
    if (token === undefined) return undefined;
    if (token === '(') {
      const value = division();
      return take(')') ? value : undefined;
    }
    if (/^[rRuU]?["']/.test(token)) return token.replace(/^[rRuU]?.|.$/g, '');
    if (token === '__file__') return `/${path}`;
    if (!/^[\p{L}_]/u.test(token)) return undefined;
    let name = token;
    while (/^(path|os|pathlib)$/.test(name) && take('.')) name = tokens[at++] ?? '';
    if (take('(')) return apply(name, list());
    const value = names.get(token);
    if (value === undefined) return undefined;
    const place = evaluatePlace(value, path, names, depth + 1);
    return place === undefined ? undefined : `/${place}`;
  };
  const postfix = (): string | undefined => {
    let value = atom();
    while (value !== undefined && take('.')) {
      const name = tokens[at++] ?? '';
      if (name === 'parent') value = up(value);
      else if (name === 'parents' && take('[')) {
        for (let count = Number(tokens[at++] ?? Number.NaN); value !== undefined && count >= 0; count--)
          value = up(value);
        if (!take(']')) return undefined;
      } else if (SAME.has(name) && take('(') && take(')')) continue;
      else if (name === 'joinpath' && take('(')) value = apply('join', [value, ...list()]);
      else return undefined;
    }
    return value;
  };
  function division(): string | undefined {
    let value = postfix();
    while (take('/')) {
      const next = postfix();
      value = value === undefined || next === undefined ? undefined : descend(value, [next]);
    }
    return value;
  }
  const value = division();
  return at === tokens.length && value?.startsWith('/') ? normalize(value.slice(1)) : undefined;
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

/** The constants of a text that are written on one line: name → expression. */
export function constants(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const match of text.matchAll(/^([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?::[^=\n]*)?=[ \t]*([^=\n#][^\n#]*)/gmu))
    if (!names.has(match[1]!)) names.set(match[1]!, match[2]!.trim());
  return names;
}
