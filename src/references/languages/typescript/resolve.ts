import { base, join, normalize, parent } from '../../path.ts';

/** In the order in which a name without ending is looked up: what runs before what only declares. */
const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
  '.d.ts',
  '.d.mts',
  '.d.cts',
];

/** Written ending → endings of the file it may stand for. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.jsx'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** Finds files by the relative names that scripts use, as TypeScript's bundler and Node resolutions do together. */
export class Resolver {
  readonly #paths: ReadonlySet<string>;
  readonly #mains: ReadonlySet<string>;

  /** @param mains folders that stand for what their manifests say, whatever index lies there */
  constructor(paths: ReadonlySet<string>, mains: ReadonlySet<string> = new Set()) {
    this.#paths = paths;
    this.#mains = mains;
  }

  /** The file that `specifier` (`./a`, `../b/index.js`, `.`) names in the file `from`. */
  relative(from: string, specifier: string): string | undefined {
    const path = normalize(join(parent(from), specifier));
    if (path === undefined) return undefined;
    return /(^|\/)\.{0,2}$/.test(specifier) ? this.#index(path) : this.at(path, from);
  }

  /**
   * The file that a repository path names, which may lack its ending or be a directory. In TypeScript (`from`) `a.js` is
   * what `a.ts` becomes, also where one lies beside it.
   */
  at(path: string, from = ''): string | undefined {
    const ending = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
    const stem = path.slice(0, path.length - ending.length);
    const sources = (SOURCES[ending] ?? []).filter(source => this.#paths.has(stem + source));
    const written = sources.find(source => /^\.[cm]?tsx?$/.test(source));
    if (written !== undefined && /\.[cm]?tsx?$/.test(from)) return stem + written;
    if (this.#paths.has(path)) return path;
    if (sources[0] !== undefined) return stem + sources[0];
    return this.#withEnding(path) ?? this.#index(path);
  }

  #withEnding(path: string): string | undefined {
    const ending = ENDINGS.find(each => this.#paths.has(path + each));
    return ending === undefined ? undefined : path + ending;
  }

  #index(directory: string): string | undefined {
    return this.#mains.has(directory) ? undefined : this.#withEnding(join(directory, 'index'));
  }
}

/** How a specifier writes the end of a path. */
export type Ending = 'source' | 'output' | 'none' | 'index' | 'directory';

/** The way in which `specifier` writes the end of the path of `target`, which it names. */
export function endingOf(specifier: string, target: string): Ending {
  const last = base(specifier);
  const name = base(target);
  if (last === name) return 'source';
  if (stemOf(name) === 'index' && last !== 'index' && !last.startsWith('index.')) return 'directory';
  if (last !== stemOf(name)) return 'output';
  return last === 'index' ? 'index' : 'none';
}

/** `a.d.ts` → `a`, `b.tsx` → `b`, `c.json` → `c`; a name of another kind stays whole. */
export function stemOf(name: string): string {
  return name.replace(/(\.d)?\.([cm]?[jt]sx?)$|\.json$/, '');
}

const OUTPUT: Readonly<Record<string, string>> = {
  ts: 'js',
  tsx: 'js',
  mts: 'mjs',
  cts: 'cjs',
};

/** Ways to write a path, best first: in the way given, then in others that name the same file. */
export function spellings(path: string, ending: Ending): string[] {
  const [, extension = ''] = /(?:\.d)?\.([cm]?[jt]sx?)$/.exec(path) ?? [];
  const stem = parent(path) === '' ? stemOf(base(path)) : `${parent(path)}/${stemOf(base(path))}`;
  const isIndex = stemOf(base(path)) === 'index';
  const output = extension === '' ? path : `${stem}.${OUTPUT[extension] ?? extension}`;
  switch (ending) {
    case 'source':
      return [path];
    case 'output':
      return [output, path];
    case 'none':
    case 'directory':
      // No tool guesses the ending `.mts`.
      return /^[cm]/.test(extension)
        ? [output, path]
        : [...(isIndex ? [parent(path)] : []), stem, output, path];
    case 'index':
      return [stem, output, path];
  }
}
