import { isScript } from '../../file-kinds.ts';
import { foldersAbove, join } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { classicIn } from './classic.ts';
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
  readonly #isClassic: (config: string) => boolean;
  readonly #resolve: Resolve;
  readonly #paths: ReadonlySet<string>;
  #implied: ReadonlySet<string> | undefined;

  constructor(files: readonly SourceFile[], resolve: Resolve, paths: ReadonlySet<string>) {
    this.#texts = textsOf(files);
    this.#isClassic = classicIn(files);
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

  /** Whether the compiler looks for no index. */
  areUnknown(from: string): boolean {
    if (!/\.[cm]?tsx?$/.test(from) || this.areImplied(from)) return false;
    return this.#isClassic(join(this.#project(from), 'tsconfig.json'));
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
}
