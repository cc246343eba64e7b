import { captured } from '../../captured.ts';
import { isScript } from '../../file-kinds.ts';
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

/** A compiler that is told what to read, and where to write: `babel lib -d dist`. */
const BUILDS = /\b(?:babel|swc)[ \t]+(?<from>[\w./-]+)[^"'&|;\n]*\s(?:-d|--out-dir)[ =](?<to>[\w./-]+)/g;
/** One that is told where to write alone. */
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
        output(own, said(text, key) ?? '', said(text, 'rootDir') ?? included(text) ?? ''),
      );
    if (base(path) !== 'package.json') return [];
    const told = captured(text, WRITES);
    const built = [...text.matchAll(BUILDS)].flatMap(({ groups }) => output(own, groups!.to!, groups!.from!));
    const settings =
      told.length > 0 ? files.find(file => file.path === join(own, 'tsconfig.json'))?.text : '';
    return [
      ...built,
      ...told.flatMap(({ words }) => output(own, words, said(settings ?? '', 'rootDir') ?? 'src')),
    ];
  });
}

const said = (text: string, key: string): string | undefined =>
  new RegExp(`"${key}"\\s*:\\s*"([^"$]+)"`).exec(text)?.[1];

/** The folder of all that a compiler reads where it is told of one alone: its paths are counted from there. */
function included(text: string): string | undefined {
  const list = /"include"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const [first, ...others] = [...list.matchAll(/"([^"]+)"/g)].map(([, words]) => words!);
  const folder = /^(?:\.\/)?([\w-]+(?:\/[\w-]+)*)(?:\/\*\*.*|\/)?$/.exec(first ?? '')?.[1];
  return others.length > 0 ? undefined : folder;
}

/** The script from which words of a file are built: `out/a/b.js` of `src/a/b.ts`, where a compiler says so. */
export function sourceOf(
  { path, pattern }: Written,
  file: string,
  outputs: readonly Output[],
  ground: Ground,
): string | undefined {
  const [, named, ending = ''] = /^(.*?)((?:\.d)?\.[cm]?[jt]s|\.json)?$/.exec(path) ?? [];
  // A script names others without their endings.
  const stem = ending !== '' || (isScript(file) && !base(path).includes('.')) ? named : undefined;
  if (pattern || stem === undefined) return undefined;
  const endings = ending === '.json' ? [ending] : SOURCES;
  for (const start of [parent(file), ground.projectOf(file), ''])
    for (const { to, from } of outputs) {
      const rest = below(normalize(join(start, stem)) ?? '', to);
      if (rest === undefined || rest === '') continue;
      const source = [rest, ...(ending === '' ? [join(rest, 'index')] : [])]
        .flatMap(at => endings.map(each => join(from, at) + each))
        .find(each => ground.isFile(each));
      if (source !== undefined) return source;
    }
  return /s$/.test(ending) ? byEnd(stem, ground.projectOf(file), ground) : undefined;
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
