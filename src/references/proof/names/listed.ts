import { captured } from '../../captured.ts';
import { dataTables } from '../../languages/text/package-data.ts';
import { boundsIn } from './bounds.ts';
import { expressionSaid } from './expression.ts';
import { runIn } from './runners.ts';
import { spotsOf } from './spots.ts';
import { written } from './written.ts';

/** What is done with the files that words of a configuration mean: `compile`, `test`, or anything. */
export type Purpose = 'compile' | 'test' | 'any';

/** Words that mean several files at once. */
export interface Listed {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly purpose: Purpose;
  /** Whether they take files out. */
  readonly negated: boolean;
  /** The Python package below which they are read. */
  readonly package?: string;
  /** Whether a folder stands for the files directly in it, and a pattern for files only. */
  readonly flat?: boolean;
  /** A regular expression that paths from the top of the repository fit. */
  readonly expression?: RegExp;
  /** The runner of tests that looks for them below this folder only. */
  readonly runner?: string;
  /** Whether a runner of tests means them by its custom, and files of settings may say otherwise. */
  readonly custom?: boolean;
}

/** Keys of tools whose values are regular expressions for paths from the top of the repository, also over several lines. */
const EXPRESSIONS: readonly (readonly [file: RegExp, key: RegExp])[] = [
  [
    /(^|\/)\.pre-commit-(?:config|hooks)\.ya?ml$/,
    /^[ \t-]*(?:files|exclude):[ \t]*(?:[|>]-?[ \t]*\n((?:[ \t]+[^\n]*(?:\n|$))+)|["']?([^\s|>][^\n]*?)["']?[ \t]*$)/gm,
  ],
];

/** What an expression in a text of settings says, without the blanks and remarks that `(?x)` lets it have. */
function expressionsIn(text: string, path: string): Listed[] {
  return EXPRESSIONS.filter(([file]) => file.test(path)).flatMap(([, key]) =>
    captured(text, key).flatMap(({ words, start }): Listed[] => {
      const said = /\(\?x\)/.test(words) ? words.replace(/\(\?x\)|(?<!\\)\s+#[^\n]*|\s+/g, '') : words.trim();
      const expression = expressionSaid(said);
      if (!expression) return [];
      return [{ words, start, end: start + words.length, purpose: 'any', negated: false, expression }];
    }),
  );
}

/** Keys whose values are the folders in which a tool works. */
const FOLDERS: readonly (readonly [file: RegExp, key: RegExp, purpose: Purpose])[] = [
  [/(^|\/)[jt]sconfig[^/]*\.json$/, /"include"\s*:\s*\[([^\]]*)\]/g, 'compile'],
  [
    /(^|\/)(pyproject\.toml|pytest\.ini|tox\.ini|setup\.cfg)$/,
    /^testpaths\s*=\s*(\[[^\]]*\]|[^\n]*(?:\n[ \t]+[^\n]+)*)/gm,
    'test',
  ],
  [/(^|\/)pyproject\.toml$/, /^(?:source-)?includes?\s*=\s*(\[[^\]]*\])/gm, 'any'],
];

/** Settings of tools that look no deeper than a pattern says: `*.js` is what lies beside them, and nothing below. */
const BESIDE = /(^|\/)(?:eslint|vite|vitest|tsup|tsdown)\.config\.[cm]?[jt]s$/;
const BESIDE_KEY = /\b(?:files|ignores|include|entry)["']?\s*:\s*\[[^[\]]*$/;

/** The patterns in a text, and its lists of folders. */
export function listedIn(text: string, path: string): Listed[] {
  const found: Listed[] = [...runIn(text, path), ...boundsIn(text, path), ...expressionsIn(text, path)];
  const looksBeside = BESIDE.test(path);
  const isManifest = /(^|\/)MANIFEST\.in$/.test(path);
  for (const [file, key, purpose] of FOLDERS)
    if (file.test(path))
      for (const match of text.matchAll(key)) {
        const from = match.index + match[0].length - match[1]!.length - (purpose === 'compile' ? 1 : 0);
        for (const { 0: words, index } of match[1]!.matchAll(/[^\s"',[\]]+/g))
          found.push({
            words,
            start: from + index,
            end: from + index + words.length,
            purpose,
            negated: false,
          });
      }
  const tables = /\.(toml|cfg)$/.test(path) ? dataTables(text) : [];
  const ignores = /(^|\/)\.[\w.]*ignore$/.test(path);
  for (const { start, end, words } of ignores ? [] : spotsOf(path, text)) {
    if (found.some(each => each.start <= start && start < each.end)) continue;
    const { path: bare = '', pattern = false, start: from } = written(words) ?? {};
    const table = tables.find(each => each.start <= start && start < each.end);
    const isBeside = () => looksBeside && BESIDE_KEY.test(text.slice(Math.max(start - 500, 0), start));
    if (!pattern || from === 'unknown') continue;
    if (!bare.includes('/') && table === undefined && !isManifest && !isBeside()) continue;
    found.push({
      words: words.replace(/^!/, ''),
      start,
      end,
      purpose: 'any',
      negated: words.startsWith('!'),
      ...(table && table.package !== '*' && { package: table.package }),
    });
  }
  return found;
}
