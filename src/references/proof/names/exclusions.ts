import { captured } from '../../captured.ts';
import { isPython, isScript } from '../../file-kinds.ts';
import { valuesIn } from '../../languages/text/settings.ts';
import { base, below, parent } from '../../path.ts';
import { expressionSaid } from './expression.ts';
import { expressionOf, sourceOf } from './written.ts';

/** A pattern for files that a tool leaves out. */
export interface Exclusion {
  readonly words: string;
  readonly start: number;
  /** Whether it takes a file out, by its path from the top of the repository. */
  readonly takes: (path: string) => boolean;
  /** Whether it takes files in again that one before it takes out. */
  readonly negated: boolean;
}

/**
 * How patterns are read. `search`: an expression, anywhere in a path. `start`: one from the start. `names`: a shell pattern for the
 * name of a file or a folder, or with a slash for a path. `paths`: one for a path. `flat`: one whose star is for slashes, too.
 */
type Way = 'search' | 'start' | 'names' | 'paths' | 'flat';

interface Key {
  readonly file: RegExp;
  readonly section?: RegExp;
  readonly key: RegExp;
  readonly way: Way;
  /** The files that the tool reads at all. */
  readonly reads: (path: string) => boolean;
}

const INI = /(^|\/)(?:pyproject\.toml|setup\.cfg|tox\.ini)$/;
const any = (): boolean => true;

const KEYS: readonly Key[] = [
  { file: INI, section: /\bblack\b/, key: /^(?:extend-|force-)?exclude$/, way: 'search', reads: isPython },
  { file: INI, section: /\bmypy\b/, key: /^exclude$/, way: 'search', reads: isPython },
  { file: /(^|\/)\.?mypy\.ini$/, section: /^mypy$/, key: /^exclude$/, way: 'search', reads: isPython },
  { file: INI, section: /\bruff\b/, key: /^(?:extend-)?exclude$/, way: 'names', reads: isPython },
  { file: /(^|\/)\.?ruff\.toml$/, key: /^(?:extend-)?exclude$/, way: 'names', reads: isPython },
  { file: INI, section: /\bflake8\b/, key: /^(?:extend-)?exclude$/, way: 'names', reads: isPython },
  { file: /(^|\/)\.flake8$/, key: /^(?:extend-)?exclude$/, way: 'names', reads: isPython },
  { file: INI, section: /\bisort\b/, key: /^(?:extend_)?skip(?:_glob)?$/, way: 'names', reads: isPython },
  { file: INI, section: /\bcoverage\b/, key: /^omit$/, way: 'flat', reads: isPython },
  { file: /(^|\/)\.coveragerc$/, key: /^omit$/, way: 'flat', reads: isPython },
  { file: /(^|\/)\.?pylintrc$/, key: /^ignore-paths$/, way: 'start', reads: isPython },
  { file: /(^|\/)\.?pylintrc$/, key: /^ignore$/, way: 'names', reads: isPython },
];

/** The same in texts of another form: what a list holds is the last group. */
const LISTS: readonly (Pick<Key, 'file' | 'way' | 'reads'> & { readonly list: RegExp })[] = [
  {
    file: /(^|\/)[jt]sconfig[\w.-]*\.json$/,
    list: /"exclude"\s*:\s*\[([^\]]*)\]/g,
    way: 'paths',
    reads: isScript,
  },
  {
    file: /(^|\/)(?:package\.json|jest[\w.-]*\.(?:json|[cm]?[jt]s))$/,
    list: /\b(?:testPath|coveragePath|modulePath)IgnorePatterns["']?\s*:\s*\[([^\]]*)\]/g,
    way: 'search',
    reads: isScript,
  },
  {
    file: /(^|\/)\.eslintrc(?:\.\w+)?$/,
    list: /\bignorePatterns["']?\s*:\s*(\[[^\]]*\]|"[^"]*")/g,
    way: 'names',
    reads: isScript,
  },
];

const IGNORE = /(^|\/)\.(?:git|npm|docker|eslint|prettier|stylelint)ignore$/;
const HOOKS = /(^|\/)\.pre-commit-config\.yaml$/;
const HOOK = /^[ \t-]*exclude:[ \t]*(?!["']?[|>])["']?(?<said>[^\s"'][^\n"']*?)["']?[ \t]*(?:#.*)?$/gm;

/** Whether a tool that such a text is for reads a file at all. */
export const hasExclusions = (path: string): boolean =>
  IGNORE.test(path) || HOOKS.test(path) || [...KEYS, ...LISTS].some(({ file }) => file.test(path));

/** What a text says is left out; of each what its tool would read otherwise. */
export function exclusionsIn(text: string, path: string): Exclusion[] {
  const one =
    (way: Way, reads: Key['reads'] = any) =>
    ({ words, start }: { words: string; start: number }) => {
      const negated = words.startsWith('!');
      const pattern = patternOf(way, words.replace(/^!/, ''));
      if (!pattern) return [];
      const folder = parent(path);
      const takes = (each: string) => reads(each) && pattern.test(below(each, folder) ?? '');
      return [{ words, start, negated, takes }];
    };
  if (IGNORE.test(path)) {
    const reads = base(path) === '.eslintignore' ? isScript : any;
    const way = base(path) === '.dockerignore' ? 'paths' : 'names';
    return captured(text, /^(?<line>(?!#)[^\s#]+)[ \t]*$/gm).flatMap(one(way, reads));
  }
  if (HOOKS.test(path)) return captured(text, HOOK).flatMap(one('search'));
  const keys = KEYS.filter(({ file }) => file.test(path));
  const values = keys.length === 0 ? [] : valuesIn(text);
  return [
    ...keys.flatMap(({ section, key, way, reads }) =>
      values
        .filter(each => key.test(each.key) && (section?.test(each.section) ?? true))
        .flatMap(each => wordsIn(each.text, each.start))
        .flatMap(one(way, reads)),
    ),
    ...LISTS.filter(({ file }) => file.test(path)).flatMap(({ list, way, reads }) =>
      captured(text, list)
        .flatMap(({ words, start }) => captured(words, /(["'])(?<said>[^"'\n]+)\1/g, start))
        .flatMap(one(way, reads)),
    ),
  ];
}

/** The strings of a value, or its words where it has none. */
const wordsIn = (value: string, start: number) => {
  const bare = value.replace(/#[^\n]*/g, remark => ' '.repeat(remark.length));
  const strings = captured(bare, /(?<!["'])(["'])(?!["'])(?<said>[^"'\n]+)\1/g, start);
  return strings.length > 0 || /["'[]/.test(bare) ? strings : captured(bare, /(?<said>[^\s,]+)/g, start);
};

function patternOf(way: Way, said: string): RegExp | undefined {
  if (way === 'search' || way === 'start') {
    const words = said.replaceAll('\\\\', '\\').replace(/^<rootDir>\//, '^/');
    return expressionSaid(
      way === 'start' ? `^(?:${words})` : words.replace(/^\^\//, '^').replace(/^\/(?=[\w.])/, '(?:^|/)'),
    );
  }
  const words = said.replace(/^\.\//, '').replace(/\/+$/, '');
  const path = words.replace(/^\//, '');
  if (/^[.*/]*$/.test(path)) return undefined;
  if (way === 'flat') return new RegExp(`^${sourceOf(path).replaceAll('[^/]*', '.*')}$`);
  return way === 'paths' || words.includes('/')
    ? expressionOf(path)
    : new RegExp(`(?:^|/)${sourceOf(path)}(?:/.*)?$`);
}
