import { isScript } from '../../file-kinds.ts';
import { onceEach } from '../../once.ts';
import { foldersAbove, join, normalize, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type JsonString, jsonStrings } from './json.ts';
import { endingOf } from './resolve.ts';

/** What a specifier names in a file, and whether it does so by the name of a package. */
export type Resolve = (
  from: string,
  specifier: string,
) => { readonly path: string; readonly alias?: { readonly package?: string } } | undefined;

const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*(["'])(?<name>[^"'\n]+)\1/g;

/** Where the index of a folder is found by the folder's name, `./a` for `./a/index.ts`: a project shows that it is by doing so. */
export class Indexes {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #resolve: Resolve;
  readonly #paths: ReadonlySet<string>;
  #implied: ReadonlySet<string> | undefined;

  constructor(files: readonly SourceFile[], resolve: Resolve, paths: ReadonlySet<string>) {
    this.#texts = textsOf(files);
    this.#resolve = resolve;
    this.#paths = paths;
  }

  /** Whether the project of a script has no index yet, and so no habit of naming one. */
  areNew(from: string): boolean {
    return !this.#projects.has(this.#project(from));
  }

  get #projects(): ReadonlySet<string> {
    this.#known ??= new Set(
      [...this.#paths]
        .filter(path => /(^|\/)index\.[cm]?[jt]sx?$/.test(path))
        .map(path => this.#project(path)),
    );
    return this.#known;
  }

  #known: ReadonlySet<string> | undefined;

  /** Whether a script of the same project names an index by its folder. */
  areImplied(from: string): boolean {
    if (!this.#implied) {
      const found = new Set<string>();
      for (const [path, text] of this.#texts) {
        const project = isScript(path) ? this.#project(path) : undefined;
        if (project !== undefined && !found.has(project) && this.#implies(path, text)) found.add(project);
      }
      this.#implied = found;
    }
    return this.#implied.has(this.#project(from));
  }

  /** Whether the compiler looks for no index: in the way of its first years, which `module: ES2015` and others imply before TypeScript 6. */
  areUnknown(from: string): boolean {
    if (!/\.[cm]?tsx?$/.test(from) || this.areImplied(from)) return false;
    const config = join(this.#project(from), 'tsconfig.json');
    return this.#texts.has(config) && this.#isClassic(config);
  }

  #implies(path: string, text: string): boolean {
    return [...text.matchAll(SPECIFIER)].some(({ groups }) => {
      const named = this.#resolve(path, groups!.name!);
      return (
        named?.alias?.package === undefined && named && endingOf(groups!.name!, named.path) === 'directory'
      );
    });
  }

  /** The folder of the settings of the compiler that hold for a file. */
  #project(path: string): string {
    return foldersAbove(path).find(folder => this.#texts.has(join(folder, 'tsconfig.json'))) ?? '';
  }

  readonly #isClassic = onceEach((config: string): boolean => {
    const options = this.#options(config, new Set());
    const resolution = options.get('moduleResolution');
    if (resolution !== undefined) return resolution === 'classic';
    const version = this.#version(config);
    if (version === undefined || version >= 6) return false;
    const modules = options.get('module') ?? options.get('target') ?? '';
    return /^(amd|umd|system|es6|es20\d\d|esnext)$/.test(modules) && !options.has(FOREIGN);
  });

  /** The options of the compiler in settings and those that they extend, in small letters. */
  #options(config: string, seen: Set<string>): Map<string, string> {
    const text = this.#texts.get(config) ?? this.#texts.get(`${config}.json`);
    if (text === undefined || seen.has(config)) return new Map([[FOREIGN, config]]);
    seen.add(config);
    const strings = jsonStrings(text).filter(({ isKey }) => !isKey);
    const inherited = strings
      .filter(({ keys }) => keys[0] === 'extends')
      .map(({ value }) => (value.startsWith('.') ? normalize(join(parent(config), value)) : undefined));
    const own = strings.flatMap(({ keys, value }): [string, string][] =>
      keys[0] === 'compilerOptions' && keys.length === 2 ? [[keys[1]!, value.toLowerCase()]] : [],
    );
    return new Map([...inherited.flatMap(each => [...this.#options(each ?? '', seen)]), ...own]);
  }

  /** The first number of the compiler's version that a package above needs. */
  #version(path: string): number | undefined {
    for (const folder of foldersAbove(path)) {
      const strings = jsonStrings(this.#texts.get(join(folder, 'package.json')) ?? '');
      const needed = strings.find(isCompiler)?.value;
      const [number] = /\d+/.exec(needed ?? '') ?? [];
      if (number !== undefined) return Number(number);
    }
    return undefined;
  }
}

/** Stands among options where some are taken over from settings that are not in the repository. */
const FOREIGN = ' foreign';

const isCompiler = ({ keys, isKey }: JsonString): boolean =>
  !isKey && keys.length === 2 && /dependencies$/i.test(keys[0]!) && keys[1] === 'typescript';
