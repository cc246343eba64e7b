import { type Captured, captured } from '../../captured.ts';
import { base } from '../../path.ts';
import { isSettings } from '../typescript/settings.ts';
import { modulesRun } from './command-modules.ts';

/** One word of a setting, or of a command, that can hold nothing else than paths, or names of modules. */
export interface Setting {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `either`: the name of a module where one is called so, else a path. */
  readonly sort: 'path' | 'module' | 'either';
}

/** A value as it stands in a text, with the section and the key that it belongs to. */
export interface Value {
  readonly section: string;
  readonly key: string;
  readonly start: number;
  readonly text: string;
}

/** Settings by section and key; the first that fits says what a value holds. */
const KEYS: readonly (readonly [section: RegExp, key: RegExp, sort: Setting['sort']])[] = [
  [/^(project|metadata)$/, /^(readme|long_description|license([-_]files?)?)$/, 'path'],
  [/hatch\.build/, /^(packages|include|only-include|exclude|artifacts)$/, 'path'],
  [/hatch/, /^(path|dev-mode-dirs)$/, 'path'],
  [/coverage|^run$|^$/, /^(source|source_pkgs)$/, 'either'],
  [/isort|ruff|flake8/, /^(known[-_]first[-_]party|application[-_](import|package)[-_]names)$/, 'module'],
  [/mypy|options$|tool\.setuptools$/, /^(packages|modules|py[-_]modules)$/, 'module'],
  [/importlinter|import_linter/, /^(root_packages?|containers|(source_|forbidden_)?modules)$/, 'module'],
  [/mypy/, /^(mypy_path|files)$/, 'path'],
  [
    /pyright|pyrefly|\bty\b/,
    /^(include|exclude|ignore|strict|stubPath|typeshedPath|extraPaths|search[-_]path)$/,
    'path',
  ],
  [/pytest/, /^(testpaths|pythonpath|addopts)$/, 'path'],
  [
    /isort|ruff|black/,
    /^(src|src_paths|extend[-_]exclude|exclude|include|extend[-_]include|skip|skip_glob|extend_skip|extend_skip_glob)$/,
    'path',
  ],
  [
    /bandit|pylint|codespell|vulture|interrogate/,
    /^(targets|exclude_dirs|paths|exclude|skip|ignore-paths)$/,
    'path',
  ],
  [
    /pdm\.build|uv\.build|maturin|scikit-build/,
    /^(package-dir|source-includes|includes|excludes|module-root|python-source|python-packages)$/,
    'path',
  ],
  [/towncrier/, /^directory$/, 'path'],
  // Matched from the start of a path, where other keys of that section have names.
  [/^(?:MAIN|MASTER)$/i, /^ignore-paths$/, 'path'],
  [/flake8|pycodestyle/, /^(exclude|extend-exclude|filename)$/, 'path'],
  // Any other tool: the key says that it holds paths. What is found of packages is named like modules.
  [
    /^tool\.(?!.*\bpackages\b)/,
    /^(?:[\w-]+[-_.])?(?:includes?|excludes?|ignores?|paths?|dirs?|director(?:y|ies)|files?|folders?|roots?)$/,
    'path',
  ],
];

const isQuoted = (text: string, start: number, end: number): boolean =>
  /["'`]/.test(text[start - 1] ?? '') && text[start - 1] === text[end];

/** The words of settings in TOML and INI files, of lists in others, and of commands, that are paths or modules by their place alone. */
export function settingsIn(path: string, text: string): Setting[] {
  return [...settingsOf(path, text), ...modulesRun(text).map(asModule)];
}

const asModule = ({ words, start }: Captured): Setting => ({
  words,
  start,
  end: start + words.length,
  sort: 'module',
});

function settingsOf(path: string, text: string): Setting[] {
  if (base(path) === 'MANIFEST.in') return inManifest(text);
  if (/(^|\/)pnpm-workspace\.ya?ml$/.test(path)) return inList(text);
  if (/\.(jsonc?|json5|ya?ml)$|(^|\/)\.\w+rc$/.test(path)) return inTree(text);
  if (isSettings(path)) return inTree(text).filter(({ start, end }) => isQuoted(text, start, end));
  if (!/\.(toml|ini|cfg)$|(^|\/)(\.coveragerc|\.flake8|\.isort\.cfg|\.?pylintrc|\.importlinter)$/.test(path))
    return [];
  return valuesIn(text).flatMap(({ section, key, start, text: value }) => {
    const sort = KEYS.find(([where, which]) => where.test(section) && which.test(key))?.[2];
    return sort === undefined ? [] : wordsOf(value, start, sort);
  });
}

/** Files whose commands are lines of a form: recipes of just, the jobs of Read the Docs. */
const LINES: readonly (readonly [file: RegExp, line: RegExp])[] = [
  [/(^|\/)\.?justfile$|\.just$/i, /^[ \t]+@?-?(?<line>[a-z][^\n]*)$/gm],
  [/(^|\/)\.readthedocs\.ya?ml$/, /^[ \t]+-[ \t]+(?<line>[a-z][\w.-]*[ \t][^\n]*)$/gm],
];

/** Where commands for a shell stand in such files. */
export function commandsIn(path: string, text: string): { readonly start: number; readonly end: number }[] {
  const lines = LINES.find(([file]) => file.test(path))?.[1];
  if (lines) return captured(text, lines).map(({ words, start }) => ({ start, end: start + words.length }));
  if (!/\.(toml|ini|cfg)$/.test(path)) return [];
  const isCommand = ({ section, key }: Value) =>
    /^commands(_pre|_post)?$/.test(key) || /(\.scripts|\.tasks|\.commands)$/.test(section);
  return valuesIn(text)
    .filter(value => isCommand(value) && !/^project\.|^options\.entry/.test(value.section))
    .flatMap(({ start, text: value }) =>
      [...value.matchAll(/(["'])([^"'\n]+)\1|^[ \t]*([^\s"'[][^\n]*)$/gm)].map(match => {
        const words = match[2] ?? match[3]!;
        const from = start + match.index + match[0].indexOf(words);
        // Signs of tox: what fails does not count.
        return { start: from + /^(?:[-!][ \t]*)?/.exec(words)![0].length, end: from + words.length };
      }),
    );
}

export function valuesIn(text: string): Value[] {
  const found: Value[] = [];
  let section = '';
  const pattern =
    /^\[\[?([^\]\n]+)\]\]?[ \t]*(?:#[^\n]*)?$|^["']?([\w.-]+)["']?[ \t]*=[ \t]*(\[(?:[^\]"'#]|"[^"\n]*"|'[^'\n]*'|#[^\n]*)*\]|[^\n]*(?:\n[ \t]+[^\n]*)*)/gm;
  for (const match of text.matchAll(pattern)) {
    if (match[1] !== undefined) section = match[1].trim();
    else {
      const value = match[3]!;
      found.push({
        section,
        key: match[2]!,
        start: match.index + match[0].length - value.length,
        text: value,
      });
    }
  }
  return found;
}

function wordsOf(value: string, start: number, sort: Setting['sort']): Setting[] {
  const bare = value.replace(/#[^\n]*/g, comment => ' '.repeat(comment.length));
  const word =
    sort === 'path'
      ? /(?<![\w./*=-])\.?[\w-]+(?:\.[\w-]+)*(?![\w./*=-])/g
      : /(?<![\w./*=-])[\w-]+(?![\w./*=-])/g;
  return [...bare.matchAll(word)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
    words,
    sort,
  }));
}

/** `recursive-include docs *.rst`, `graft tests`, `include icon.svg`: the folder or the files after the command. */
function inManifest(text: string): Setting[] {
  const pattern = /^[ \t]*(?:recursive-(?:include|exclude)|graft|prune)[ \t]+([\w-]+)(?=\/?(?:\s|$))/gm;
  const folders = [...text.matchAll(pattern)].map(({ 0: line, 1: words = '', index }): Setting => {
    const start = index + line.length - words.length;
    return { start, end: start + words.length, words, sort: 'path' };
  });
  const files = captured(text, /^[ \t]*(?:include|exclude)[ \t]+(?<words>[^\n]+)/gm).flatMap(
    ({ words, start }) => wordsOf(words, start, 'path'),
  );
  return [...folders, ...files];
}

/** The packages of a workspace, one a line: `- "site"`. */
const inList = (text: string): Setting[] =>
  captured(text, /^packages:[^\n]*\n(?<items>(?:[ \t]*(?:-|#)[^\n]*(?:\n|$)|[ \t]*\n)+)/gm).flatMap(
    ({ words, start }) =>
      [...words.matchAll(/^[ \t]*-[ \t]*["']?([\w.-]+)["']?[ \t]*$/gm)].map(
        ({ 0: line, 1: word = '', index }): Setting => {
          const from = start + index + line.indexOf(word, line.indexOf('-') + 1);
          return { start: from, end: from + word.length, words: word, sort: 'path' };
        },
      ),
  );

/** Keys of settings in JSON and YAML whose values are folders. */
const TREE =
  /["']?\b(docs_dir|classmap|exclude-from-classmap|spec|watch|roots|srcDir|sourceRoot|source_dir|testDir|modulePaths|projectRoot|ignores?|includes?|excludes?|ignorePatterns|\w+_(?:paths?|dirs?|directory))["']?[ \t]*:[ \t]*(\[(?:[^[\]]|\[[^[\]]*\])*\]|["']?\.?[\w-]+["']?(?=[ \t]*(?:[,}\n#]|$))|(?:\n[ \t]*-[ \t]+[^\n:]*)+)/g;

/** The folders of namespaces in PHP's `composer.json`. */
const NAMESPACES = /["']psr-[04]["'][ \t]*:[ \t]*(\{[^{}]*\})/g;

function inTree(text: string): Setting[] {
  const words = [...text.matchAll(TREE)].flatMap(match =>
    wordsOf(match[2]!, match.index + match[0].length - match[2]!.length, 'path'),
  );
  const folders = [...text.matchAll(NAMESPACES)].flatMap(match => {
    const values = match[1]!.replace(/["'][^"'\n]*["'](?=[ \t]*:)/g, key => ' '.repeat(key.length));
    return wordsOf(values, match.index + match[0].length - values.length, 'path');
  });
  return [...words, ...folders];
}
