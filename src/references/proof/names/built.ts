import { captured } from '../../captured.ts';
import { base, below, join, normalize, parent } from '../../path.ts';
import type { Source } from '../state.ts';
import type { Ground } from './ground.ts';
import type { Written } from './written.ts';

/** A folder that a compiler writes to, and the one from which it reads. */
interface Output {
  readonly to: string;
  readonly from: string;
}

const SOURCES = ['.ts', '.tsx', '.mts', '.cts', '.jsx', '.js'];

/** A compiler that is told where to write. */
const WRITES = /\btsc\b[^"'&|;\n]*\s--(?:outDir|declarationDir)[ =](?<folder>[\w./-]+)/g;

/** Where the settings of compilers, and the commands that start them, say that they write. */
export function outputsOf(files: readonly Source[]): Output[] {
  const output = (folder: string, to: string, from: string): Output[] => {
    const [there, own] = [normalize(join(folder, to)), normalize(join(folder, from))];
    return there === undefined || own === undefined || there === own ? [] : [{ to: there, from: own }];
  };
  return files.flatMap(({ path, text }) => {
    const own = parent(path);
    if (/^tsconfig[^/]*\.json$/.test(base(path)))
      return ['outDir', 'declarationDir'].flatMap(key =>
        output(own, said(text, key) ?? '', said(text, 'rootDir') ?? ''),
      );
    if (base(path) !== 'package.json') return [];
    const told = captured(text, WRITES);
    const settings =
      told.length > 0 ? files.find(file => file.path === join(own, 'tsconfig.json'))?.text : '';
    return told.flatMap(({ words }) => output(own, words, said(settings ?? '', 'rootDir') ?? 'src'));
  });
}

const said = (text: string, key: string): string | undefined =>
  new RegExp(`"${key}"\\s*:\\s*"([^"$]+)"`).exec(text)?.[1];

/** The script from which words of a file are built: `out/a/b.js` of `src/a/b.ts`, where a compiler says so. */
export function sourceOf(
  { path, pattern }: Written,
  file: string,
  outputs: readonly Output[],
  ground: Ground,
): string | undefined {
  const stem = /^(.*?)(?:\.d)?\.[cm]?[jt]s$/.exec(path)?.[1];
  if (pattern || stem === undefined) return undefined;
  for (const start of [parent(file), ground.projectOf(file), ''])
    for (const { to, from } of outputs) {
      const rest = below(normalize(join(start, stem)) ?? '', to);
      if (rest === undefined || rest === '') continue;
      const source = SOURCES.map(ending => join(from, rest) + ending).find(each => ground.isFile(each));
      if (source !== undefined) return source;
    }
  return byEnd(stem, ground.projectOf(file), ground);
}

/** In a folder that is made: the only source of the project whose path has such an end. */
function byEnd(stem: string, project: string, ground: Ground): string | undefined {
  const parts = stem.replace(/^(?:\.{1,2}\/)+/, '').split('/');
  if (parts.length < 2 || ground.isDirectory(join(project, parts.slice(0, -1).join('/')))) return undefined;
  for (let at = 1; at < parts.length; at++) {
    const end = parts.slice(at).join('/');
    // A plain word may be the name of anything that is made.
    if (/^[a-z]+$/.test(end)) return undefined;
    const found = ['src', 'source', 'lib', ''].flatMap(root =>
      SOURCES.map(ending => join(project, join(root, end)) + ending).filter(each => ground.isFile(each)),
    );
    if (found.length === 1) return found[0];
  }
  return undefined;
}
