import { onceEach } from '../../once.ts';
import { base, below, join, parent } from '../../path.ts';
import type { SourceFile, World } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { type Facts, factsOf } from './facts.ts';

export const isGo = (path: string): boolean => path.endsWith('.go');
export const isTest = (path: string): boolean => path.endsWith('_test.go');

/** The modules of a repository: what an import path means, and how a directory is imported. */
export class Modules {
  /** The directory of each `go.mod` and the module's path: the deepest directories first, and the longest paths. */
  readonly #byDirectory: readonly (readonly [directory: string, path: string])[];
  readonly #byPath: readonly (readonly [directory: string, path: string])[];

  /** @param files their `go.mod` are looked at; of several texts for one path the first counts */
  constructor(files: readonly SourceFile[]) {
    const found = new Map<string, string>();
    for (const { path, text } of files) {
      if (base(path) !== 'go.mod' || found.has(parent(path))) continue;
      const name = /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1];
      if (name !== undefined) found.set(parent(path), name);
    }
    this.#byDirectory = [...found].sort(([a], [b]) => b.length - a.length);
    this.#byPath = [...found].sort(([, a], [, b]) => b.length - a.length);
  }

  /** The directory that an import path names: undefined for packages of others and of the language. */
  directory(path: string): string | undefined {
    const module = this.#byPath.find(([, name]) => below(path, name) !== undefined);
    return module && join(module[0], below(path, module[1])!);
  }

  /** How a directory is imported: undefined outside of every module. */
  path(directory: string): string | undefined {
    const module = this.#byDirectory.find(([at]) => below(directory, at) !== undefined);
    return module && join(module[1], below(directory, module[0])!);
  }
}

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

/** The packages of one state of a repository, by their directories. */
export class Packages {
  readonly modules: Modules;
  readonly #texts = new Map<string, string>();
  readonly #files: Map<string, string[]>;

  constructor({ files, world }: { readonly files: readonly SourceFile[]; readonly world: World }) {
    this.modules = new Modules(files);
    for (const { path, text } of files) if (isGo(path) && !this.#texts.has(path)) this.#texts.set(path, text);
    this.#files = Map.groupBy([...world.paths].filter(isGo), parent);
  }

  /** The files of a directory. */
  in(directory: string): readonly string[] {
    return this.#files.get(directory) ?? [];
  }

  facts(path: string): Facts {
    return factsOf(this.#texts.get(path) ?? '');
  }

  /** Whether one of these files declares a name. */
  declares(files: readonly string[], name: string): boolean {
    const words = new Set([name]);
    return files.some(
      path => mayHaveWord(this.#texts.get(path) ?? '', words) && this.facts(path).declared.has(name),
    );
  }

  /** What a package is called in its clauses. */
  readonly name = onceEach((directory: string) => this.nameIn(this.in(directory)));

  /** What a package of the repository that is imported by a path is called. */
  imported(path: string): string | undefined {
    const directory = this.modules.directory(path);
    return directory === undefined ? undefined : this.name(directory);
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
    const text = this.#texts.get(path) ?? '';
    return importPaths(text).flatMap(each => this.modules.directory(each) ?? []);
  }
}

/** The import paths that stand at the head of a text, read without parsing. */
export function importPaths(text: string): string[] {
  const end = text.search(/^(func|type|var|const)\b/m);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return [...head.matchAll(/"([^"\n]+)"|`([^`\n]+)`/g)].map(match => match[1] ?? match[2]!);
}
