import { captured } from '../../captured.ts';

/** A folder in which a runner of tests looks for them, and nowhere else. */
export interface Bound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly purpose: 'test';
  readonly negated: false;
  /** The runner that looks there. */
  readonly runner: string;
}

const VITEST = /(^|\/)(?:vite|vitest)(?:\.[\w-]+)*\.[cm]?[jt]s$/;
const MANIFEST = /(^|\/)package\.json$/;

/** One string, also where a call puts it behind the folder of its file: `resolve(__dirname, 'tests')`. */
const STRING = /(?:[\w.]+\((?:\s*new URL\(|\s*[\w.]+,)?\s*)?(?<said>["'`][^"'`\n]+["'`])(?!\s*,\s*["'`])/
  .source;

/** Where runners are told a folder, or a list of them. */
const KEYS: readonly (readonly [runner: string, file: RegExp, said: RegExp])[] = [
  ['vitest', VITEST, new RegExp(`\\btest\\s*:\\s*\\{[\\s\\S]{0,2000}?(?<![\\w.])dir\\s*:\\s*${STRING}`, 'g')],
  ['vitest', MANIFEST, /(?<=[" /])vitest(?:[ \t]+(?![&|;])[^\s"]+)*?[ \t]+--dir[ \t=]+(?<said>[^\s"]+)/g],
  [
    'playwright',
    /(^|\/)playwright(?:\.[\w-]+)*\.[cm]?[jt]s$/,
    new RegExp(`\\btestDir\\s*:\\s*${STRING}`, 'g'),
  ],
  ['jest', /(^|\/)jest[\w.-]*\.(?:[cm]?[jt]s|json)$/, /["']?\broots["']?\s*:\s*(?<said>\[[^\]]*\])/g],
  ['jest', MANIFEST, /"jest"\s*:\s*\{[\s\S]{0,2000}?"roots"\s*:\s*(?<said>\[[^\]]*\])/g],
  ['bun', /(^|\/)bunfig\.toml$/, /^root\s*=\s*(?<said>["'][^"'\n]+["'])/gm],
];

/** The folders to which runners of tests are bound. */
export const boundsIn = (text: string, path: string): Bound[] =>
  KEYS.filter(([, file]) => file.test(path)).flatMap(([runner, , said]) =>
    captured(text, said).flatMap(list =>
      captured(
        list.words,
        /(?<![\w.<>/-])(?:<rootDir>\/)?(?<folder>[\w./-]*\w)(?=\/?(?:[\s"'`,[\]]|$))/g,
      ).map(({ words, start: at }): Bound => {
        const start = list.start + at;
        return { words, start, end: start + words.length, purpose: 'test', negated: false, runner };
      }),
    ),
  );

/** Whether a script is one that a runner looks for, by its name. */
export const isLookedFor = (runner: string, path: string): boolean =>
  /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path) ||
  (runner === 'vitest' && /\.bench(?:mark)?\.[cm]?[jt]sx?$/.test(path)) ||
  (runner === 'jest' && /(^|\/)__tests__\/(?:[^/]+\/)*[^/]+\.[cm]?[jt]sx?$/.test(path));
