import { base, below } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { literally } from '../../words.ts';
import { isSettings } from './settings.ts';

/** What is built, from the folder of its package, and from what. */
export interface Built {
  /** `dist/deep/a.mjs` */
  readonly output: string;
  /** What it is called below the folder of output, without its ending: `deep/a`. */
  readonly name: string;
  /** `src/deep/a.ts`, and where that goes: what builds may say either by now. */
  readonly sources: readonly string[];
  /** The folder of the package. */
  readonly home: string;
}

/** Scripts that build, by their names. */
const BUILDS = /^(?:build|bundle|esbuild)[\w.-]*\.[cm]?[jt]s$/;

/**
 * Whether what builds a package says itself what it calls an output, so that this keeps its name whatever becomes of the source:
 * `entry: { a: 'src/a.ts' }` of tsup, `file: 'dist/a.js'` of Rollup, `fileName: 'a'` of Vite, `--outfile=dist/a.js`.
 */
export function keepsName(built: Built, files: readonly SourceFile[]): boolean {
  for (const [path, text] of textsOf(files)) {
    const rest = below(path, built.home);
    if (rest === undefined) continue;
    const isBuild = isSettings(path) || BUILDS.test(base(path));
    if (isBuild && (namesEntry(built, text) || says(built.output, text) || namesFile(built, text)))
      return true;
    if (rest === 'package.json' && outfile(built.output).test(text)) return true;
  }
  return false;
}

/** What stands between a key and a path that is its value, or is joined to a place. */
const LEAD = '(?:[^,(){}\\n]*|(?:[^,(){}\\n]*\\(){1,3}[^(){}\\n]*?)["\'`/]';

/** `a: 'src/a.ts'`, `a: resolve(__dirname, 'src/a.ts')`. */
function namesEntry({ name, sources }: Built, text: string): boolean {
  const key = literally(name);
  const keys = `(?:["'\`]${key}["'\`]|(?<![\\w$/.-])${key})`;
  return new RegExp(`${keys}\\s*:\\s*${LEAD}(?:${sources.map(literally).join('|')})["'\`]`).test(text);
}

/** A string that is the path, from wherever. */
const says = (output: string, text: string): boolean =>
  new RegExp(`["'\`](?:[^"'\`\\n]*/)?${literally(output)}["'\`]`).test(text);

/** `fileName: 'a'`, `fileName: format => \`a.\${format}.js\``. */
const namesFile = ({ name, sources }: Built, text: string): boolean =>
  sources.some(source => text.includes(source)) &&
  new RegExp(
    `\\bfileName\\s*:\\s*(?:\\(?[\\w\\s,]*\\)?\\s*=>\\s*)?["'\`]${literally(base(name))}(?=[."'\`])`,
  ).test(text);

const outfile = (output: string): RegExp =>
  new RegExp(`(?:--outfile[= ]|(?:^|\\s)(?:-o|--file)\\s+)(?:\\./)?${literally(output)}(?=["\\s])`, 'm');
