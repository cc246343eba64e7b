import { base, below, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { type JsonString, jsonStrings } from './json.ts';

/** A package that a `package.json` with a name makes of a directory. */
export interface Package {
  readonly directory: string;
  readonly name: string;
  /** The script that its folder stands for, as it is written there. */
  readonly main?: string;
  /** Whether it says itself what others may import. */
  readonly exports: boolean;
  /** Whether it says that it is published nowhere. */
  readonly private: boolean;
  /** Whether its scripts are modules where their ending does not say so. */
  readonly esm: boolean;
  /** The names of the packages that it says it needs. */
  readonly needs: ReadonlySet<string>;
}

/** Where a manifest says which packages it needs. */
export const NEEDS = new Set(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']);

/** The packages of a repository: a workspace where several have names and one file says that they belong together. */
export class Packages {
  /** Deepest first. */
  readonly #all: readonly Package[];
  readonly #isWorkspace: boolean;

  /** @param files of several texts for one path the first counts */
  constructor(files: readonly SourceFile[]) {
    const manifests = new Map<string, readonly JsonString[]>();
    const hidden = new Set<string>();
    let joined = false;
    for (const { path, text } of files) {
      if (/(^|\/)(pnpm-workspace\.ya?ml|lerna\.json|rush\.json)$/.test(path)) joined = true;
      if (base(path) !== 'package.json' || manifests.has(path)) continue;
      manifests.set(path, jsonStrings(text));
      if (/"private"\s*:\s*true/.test(text)) hidden.add(path);
    }
    const found = [...manifests].flatMap(([path, strings]) =>
      packageOf(parent(path), strings, hidden.has(path)),
    );
    this.#all = found.sort((a, b) => b.directory.length - a.directory.length);
    this.#isWorkspace =
      joined || [...manifests.values()].some(strings => strings.some(({ keys }) => keys[0] === 'workspaces'));
  }

  /** The package that a file belongs to. */
  of(path: string): Package | undefined {
    return this.#all.find(({ directory }) => below(path, directory) !== undefined);
  }

  /** The package whose folder this is. */
  at(folder: string): Package | undefined {
    return this.#all.find(({ directory }) => directory === folder);
  }

  /** The package that has a name. */
  named(name: string): Package | undefined {
    return this.#all.find(each => each.name === name);
  }

  /** Whether two files are of different packages of a workspace, so that one has to call the other by its package's name. */
  apart(from: string, to: string): boolean {
    const [own, other] = [this.of(from), this.of(to)];
    return this.#isWorkspace && own !== other && this.isMember(own) && this.isMember(other);
  }

  /** The packages that others may call by their names, where several are joined to a workspace. */
  get members(): readonly Package[] {
    return this.#isWorkspace ? this.#all.filter(one => this.isMember(one)) : [];
  }

  /** Whether others may call a package by its name: the root of a workspace is installed nowhere. */
  isMember(one: Package | undefined): one is Package {
    return one !== undefined && !(this.#isWorkspace && one.directory === '');
  }

  /** Whether packages say here that they need each other: some name theirs in their manifest. */
  get declared(): boolean {
    return this.#all.some(({ needs }) => this.#all.some(({ name }) => needs.has(name)));
  }

  /** Whether a file may import by the name of a package: another one's, or the own where that says what it offers. */
  mayName(from: string, directory: string): boolean {
    const target = this.#all.find(one => one.directory === directory);
    return this.isMember(target) && (target.exports || this.of(from) !== target);
  }
}

function packageOf(directory: string, strings: readonly JsonString[], isPrivate: boolean): Package[] {
  const value = (field: string) =>
    strings.find(({ keys, isKey }) => !isKey && keys.length === 1 && keys[0] === field)?.value;
  const name = value('name');
  if (name === undefined) return [];
  const needs = strings.flatMap(({ keys }) => (keys.length === 2 && NEEDS.has(keys[0]!) ? [keys[1]!] : []));
  const exports = strings.some(({ keys }) => keys[0] === 'exports');
  const main = value('main');
  const esm = value('type') === 'module';
  return [
    {
      directory,
      name,
      exports,
      esm,
      private: isPrivate,
      needs: new Set(needs),
      ...(main !== undefined && { main }),
    },
  ];
}
