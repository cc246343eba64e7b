import { onceEach } from '../../once.ts';
import { base, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import { deepestFirst, type Root, spaceOf } from '../../spaces/roots.ts';
import type { SourceFile, World } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { type Facts, factsOf } from './facts.ts';

export const isGo = (path: string): boolean => path.endsWith('.go');
export const isTest = (path: string): boolean => path.endsWith('_test.go');

/** Whether a test is in a package of its own, `shop_test`, beside the one that it tests. */
export const isOutside = (path: string, { clause }: Facts): boolean =>
  isTest(path) && clause?.name.endsWith('_test') === true;

/** The last part of an import path that is no version. */
export const lastOf = (importPath: string): string =>
  importPath
    .split('/')
    .findLast(part => !/^v\d+$/.test(part))
    ?.replace(/\.v\d+$/, '') ?? '';

/** The name that a package has by custom. */
export const customaryName = (importPath: string): string =>
  lastOf(importPath)
    .replace(/^go-|-go$/g, '')
    .replace(/[^\p{L}\p{N}_]/gu, '');

const CLAUSE = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*package\s+([\p{L}_][\p{L}\p{N}_]*)/u;

/** The packages of one state of a repository, by their directories. Files are told by their paths before moves. */
export class Packages {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #files: Map<string, string[]>;
  /** The modules: what directories are called, and in which directory a path is. */
  readonly #modules: readonly Root[];
  readonly #directories: readonly Root[];

  /** @param place where a file stands in this state; null: nowhere */
  constructor(
    { files, world }: { readonly files: readonly SourceFile[]; readonly world: World },
    place: (path: string) => string | null = path => path,
  ) {
    this.#texts = textsOf(files);
    const modules = [...this.#texts].flatMap(([path, text]): Root[] => {
      const to = base(path) === 'go.mod' ? place(path) : null;
      const prefix = to === null ? undefined : /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1];
      return prefix === undefined ? [] : [{ folder: parent(to!), prefix }];
    });
    this.#modules = deepestFirst(modules);
    this.#directories = deepestFirst(
      modules.map(({ folder, prefix }) => ({ folder: prefix, prefix: folder })),
    );
    const standing = [...world.paths].filter(path => isGo(path) && place(path) !== null);
    this.#files = Map.groupBy(standing, path => parent(place(path)!));
  }

  /** The directory that an import path names: undefined for packages of others and of the language. */
  directory(path: string): string | undefined {
    return spaceOf(path, this.#directories, '/');
  }

  /** How a directory is imported: undefined outside of every module. */
  path(directory: string): string | undefined {
    return spaceOf(directory, this.#modules, '/');
  }

  /** The files of a directory. */
  in(directory: string): readonly string[] {
    return this.#files.get(directory) ?? [];
  }

  facts(path: string): Facts {
    return factsOf(this.#texts.get(path) ?? '');
  }

  /** Whether one of the files of a directory declares a name. */
  declares(directory: string, name: string): boolean {
    const words = new Set([name]);
    return this.in(directory).some(
      path => mayHaveWord(this.#texts.get(path) ?? '', words) && this.facts(path).declared.has(name),
    );
  }

  /** What a package is called in its clauses. */
  readonly name = onceEach((directory: string) => this.nameIn(this.in(directory)));

  /** By what a file calls a package that it imports, where it does not say so. */
  imported(path: string): string {
    const directory = this.directory(path);
    return (directory === undefined ? undefined : this.name(directory)) ?? lastOf(path);
  }

  /** What most of these files say that their package is called: another name beside it is mostly that of a generator. Tests come last. */
  nameIn(files: readonly string[]): string | undefined {
    for (const some of [files.filter(path => !isTest(path)), files.filter(isTest)]) {
      const counts = Map.groupBy(some, path => this.#clause(path));
      counts.delete(undefined);
      const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
      if (most) return most[0];
    }
    return undefined;
  }

  /** The name that a file says, read without parsing: nothing but comments stands before the clause. */
  #clause(path: string): string | undefined {
    const name = CLAUSE.exec(this.#texts.get(path) ?? '')?.[1];
    if (name === 'documentation') return undefined;
    return isTest(path) ? name?.replace(/_test$/, '') : name;
  }

  /** The directories of the repository that a file imports, by the paths at its head, which is not parsed. */
  imports(path: string): string[] {
    return importPaths(this.#texts.get(path) ?? '').flatMap(each => this.directory(each) ?? []);
  }
}

/** The import paths that stand at the head of a text, read without parsing. */
export function importPaths(text: string): string[] {
  const end = text.search(/^(func|type|var|const)\b/m);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return [...head.matchAll(/"([^"\n]+)"|`([^`\n]+)`/g)].map(match => match[1] ?? match[2]!);
}
