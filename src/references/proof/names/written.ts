import { literally } from '../../words.ts';
import { isExpressionOfPaths, patternOf } from './expression.ts';

/** Words as a path, as far as they can be one. */
export interface Written {
  /** Segments without `.` at the front and without slash at the end; may begin with `..`. */
  readonly path: string;
  /** Whether it is a pattern, `src/*.ts`. */
  readonly pattern: boolean;
  /** Where it starts: `./x` at the place of its file, `/x` at the top, `$X/x` at a place that is not known. */
  readonly start: 'relative' | 'top' | 'unknown' | 'any';
}

/** Variables that stand for the repository, or for the project of the file. */
const TOP =
  /^(<rootDir>|\$\{\{\s*github\.workspace\s*\}\}|\$\{?(GITHUB_WORKSPACE|CI_PROJECT_DIR|PWD|WORKSPACE|REPO_ROOT|PROJECT_ROOT)\}?|\$\((pwd|git rev-parse --show-toplevel)\)|\$\{workspaceFolder\}|\$\{configDir\}|%cd%|\{(?:tox_?root|toxinidir)\})\//;
const VARIABLE = /^([~@]{1,2}|\$\{\{[^}]*\}\}|#\{[^}]*\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|%\w+%|\{\w*\})\//;

/** Alternatives in a pattern, as shells and their libraries have them: `?(x)`, `@(js|ts)`, `(*.)`; folders may be called so, too: `app/(shop)`. */
const GROUP = /([?@+*]?)\(([^()/\s]*)\)/g;
const SIGNED = /([?@+*])\(([^()/\s]*)\)/g;

/** What makes a pattern of a path. */
export const PATTERN = /[*?{[]|[@+]\(/;

/** Reads words as a path; undefined where they are an address, hold signs that paths do not hold, or nothing is left. */
export function written(words: string, isExpression = isExpressionOfPaths(words)): Written | undefined {
  // Of an expression only groups with a sign in front are left.
  const group = isExpression || !words.includes('*') ? SIGNED : GROUP;
  let rest = (isExpression ? patternOf(words) : words.replaceAll('{/}', '/')).replace(/\\+/g, '/');
  if (
    /^(?:[\w+.-]*:)?\/\//.test(rest) ||
    /[\s<>|"'`]/.test(rest.replace(/^<rootDir>/, '').replace(group, '*'))
  )
    return undefined;
  rest = rest.replace(/^(?:file|link|portal):(?=\.)/, '').replace(/^!/, '');
  let start: Written['start'] = 'any';
  if (TOP.test(rest)) rest = rest.replace(TOP, '');
  else if (VARIABLE.test(rest)) {
    start = 'unknown';
    rest = rest.replace(VARIABLE, '');
  } else if (rest.startsWith('/')) start = 'top';
  else if (/^\.{1,2}(\/|$)/.test(rest)) start = 'relative';
  rest = rest
    .replace(/::.*$|:\d+(?::\d+)?$|[#?](?![^/]*[*/]).*$/, '')
    .replace(/\$\d+|\$\{[^{}]*\}/g, '*')
    .replace(/^(?:\.\/|\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/');
  if (rest === '' || /^[.*]+$/.test(rest) || /[$%()^]|:/.test(rest.replace(group, '*'))) return undefined;
  return { path: rest, pattern: PATTERN.test(rest), start };
}

/**
 * A shell pattern as an expression: `*` and `?` within a segment, `**` over several, `{a,b}`, `[ab]`, `?(a|b)`. What matches a
 * directory matches all below it.
 */
export function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${sourceOf(pattern)}(?:/.*)?$`);
}

const PIECE = new RegExp(
  `${GROUP.source}|\\*\\*\\/?|\\*|\\?|\\{[^{}]*\\}|\\[[^\\]/]+\\]|[?@+*](?=\\()|[^*?{[@+(]+|[{[@+(]`,
  'g',
);

/** The same without what is below. What braces and groups hold are patterns again. */
export function sourceOf(pattern: string): string {
  return pattern.replace(PIECE, (part: string, sign: string | undefined, inner: string) => {
    if (sign === '') return `(?:${literally(part)}|${either(inner.split('|'))})`;
    if (sign !== undefined) return `${either(inner.split('|'))}${sign === '@' ? '' : sign}`;
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1 && part.startsWith('{')) return either(part.slice(1, -1).split(','));
    // Folders may be called so, too: `app/[id]`.
    if (part.length > 1 && part.startsWith('['))
      return `(?:${literally(part)}|${characters(part.slice(1, -1))})`;
    return literally(part);
  });
}

const either = (patterns: readonly string[]): string => `(?:${patterns.map(sourceOf).join('|')})`;

/** One character of those, or with a sign in front none of those. A range whose ends stand the wrong way round means nothing. */
function characters(words: string): string {
  const [, not, own] = /^([!^]?)(.*)$/s.exec(words)!;
  const isOdd = [...own!.matchAll(/(.)-(.)/gs)].some(([, from, to]) => from! > to!);
  // At the front or the end a hyphen stands for itself, whatever stands around it.
  return isOdd || own === '' ? '(?!)' : `[${not ? '^/' : ''}${own!.replace(/[\\\]^[]|^-|-$/g, '\\$&')}]`;
}
