import { parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import type { Context } from '../adapter.ts';
import { destination } from '../adapter.ts';
import { type Facts, factsOf } from './facts.ts';
import { customaryName, Modules } from './modules.ts';

export const isGo = (path: string): boolean => path.endsWith('.go');
export const isTest = (path: string): boolean => path.endsWith('_test.go');

/** The packages of a repository before and after moves: where each file's package goes, and what it is called then. */
export class Layout {
  readonly before: Modules;
  readonly after: Modules;
  readonly #context: Context;
  readonly #texts = new Map<string, string>();
  /** Directory → its Go files, before and after; files after are told by their paths before. */
  readonly #files = new Map<string, string[]>();
  readonly #arriving = new Map<string, string[]>();
  readonly #names = new Map<string, string | undefined>();
  readonly #owners = new Map<string, ReadonlyMap<string, string>>();

  constructor(context: Context) {
    this.#context = context;
    this.before = new Modules(context.files);
    this.after = this.before.after(context.files, context.moves);
    for (const { path, text } of context.files)
      if (isGo(path) && !this.#texts.has(path)) this.#texts.set(path, text);
    for (const path of context.world.paths) {
      if (!isGo(path)) continue;
      push(this.#files, parent(path), path);
      if (context.moves.get(path) !== null) push(this.#arriving, parent(this.to(path)), path);
    }
  }

  /** Where a file stands afterwards. */
  to(path: string): string {
    return destination(path, this.#context.moves);
  }

  filesIn(directory: string): readonly string[] {
    return this.#files.get(directory) ?? [];
  }

  /** Whether a package's files, or files beside it, change their directory. */
  isTouched(directory: string): boolean {
    const own = this.filesIn(directory);
    return own.some(path => this.#context.moves.has(path)) || this.#renamed(directory);
  }

  /** The one directory to which most of a package goes. */
  home(directory: string): string {
    const counts = new Map<string, number>();
    for (const path of this.filesIn(directory)) {
      if (this.#context.moves.get(path) === null) continue;
      const to = parent(this.to(path));
      counts.set(to, (counts.get(to) ?? 0) + (isTest(path) ? 1 : 1000));
    }
    const [first] = [...counts].sort(
      ([a, m], [b, n]) => n - m || (a === directory ? -1 : b === directory ? 1 : 0),
    );
    return first?.[0] ?? directory;
  }

  /**
   * Name → the directory in which it is declared afterwards; names that several directories would declare are left out, and
   * all names of a package that stays together, which needs no reading.
   */
  owners(directory: string): ReadonlyMap<string, string> {
    const known = this.#owners.get(directory);
    if (known) return known;
    const found = new Map<string, string>();
    this.#owners.set(directory, found);
    if (new Set(this.filesIn(directory).map(path => parent(this.to(path)))).size < 2) return found;
    const torn = new Set<string>();
    for (const path of this.filesIn(directory)) {
      const to = parent(this.to(path));
      for (const name of this.facts(path)?.declared.keys() ?? []) {
        if ((found.get(name) ?? to) !== to) torn.add(name);
        found.set(name, to);
      }
    }
    for (const name of torn) found.delete(name);
    return found;
  }

  /** Whether a package declares a name, before or after. */
  declares(directory: string, name: string): boolean {
    const words = new Set([name]);
    return [...this.filesIn(directory), ...(this.#arriving.get(directory) ?? [])].some(
      path => mayHaveWord(this.#texts.get(path) ?? '', words) && this.facts(path)?.declared.has(name),
    );
  }

  facts(path: string): Facts | undefined {
    const text = this.#texts.get(path);
    return text === undefined ? undefined : factsOf(text);
  }

  /** What a package is called in its package clauses. */
  nameBefore(directory: string): string | undefined {
    return this.#clauseOf(this.filesIn(directory));
  }

  /** What a package is called afterwards: as the files that are there, or by the custom that it kept before. */
  nameAfter(directory: string): string | undefined {
    if (!this.#names.has(directory)) this.#names.set(directory, this.#nameAfter(directory));
    return this.#names.get(directory);
  }

  #nameAfter(directory: string): string | undefined {
    const files = this.#arriving.get(directory) ?? [];
    const staying = this.#clauseOf(files.filter(path => parent(path) === directory));
    if (staying !== undefined) return staying;
    const name = this.#clauseOf(files);
    const [first] = files;
    if (name === undefined || name === 'main' || first === undefined) return name;
    const from = parent(first);
    const leaves = parent(this.to(first)) !== this.home(from);
    const keeps = customaryName(this.before.path(from) ?? from) !== name;
    const custom = customaryName(this.after.path(directory) ?? directory);
    return (keeps && !leaves) || !/^\p{L}/u.test(custom) ? name : custom;
  }

  /** The name in the clauses of these files, tests of another package last. */
  #clauseOf(files: readonly string[]): string | undefined {
    const ordered = [...files.filter(path => !isTest(path)), ...files.filter(isTest)];
    for (const path of ordered) {
      const name = clauseIn(this.#texts.get(path));
      if (name !== undefined && name !== 'documentation')
        return isTest(path) ? name.replace(/_test$/, '') : name;
    }
    return undefined;
  }

  #renamed(directory: string): boolean {
    const files = this.#arriving.get(directory) ?? [];
    return files.length > 0 && this.nameBefore(directory) !== this.nameAfter(directory);
  }
}

/** The package's name, read without parsing: nothing but comments stands before the clause. */
function clauseIn(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : /^package\s+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(text.replace(/\/\*[\s\S]*?\*\//g, ''))?.[1];
}

function push(map: Map<string, string[]>, key: string, path: string): void {
  const own = map.get(key);
  if (own) own.push(path);
  else map.set(key, [path]);
}

/** The import paths that stand at the head of a file, read without parsing. */
export function importPaths({ text }: Pick<SourceFile, 'text'>): string[] {
  const end = text.search(/^(func|type|var|const)\b/m);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return [...head.matchAll(/"([^"\n]+)"|`([^`\n]+)`/g)].map(match => match[1] ?? match[2]!);
}
