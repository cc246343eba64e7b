import { findings, type Tell } from '../../findings.ts';
import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { type Facts, factsOf } from './facts.ts';
import { importPaths, isGo, isTest } from './layout.ts';
import { Modules } from './modules.ts';

/** What stands in every file. */
const UNIVERSE = new Set(
  `any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16
  uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new panic print
  println real recover init main _`.split(/\s+/),
);

/**
 * Imports of packages that are not there or may not be seen, names that neither the file nor its package nor an imported
 * package of the repository declares, two imports of one name, clauses of two packages in one directory, and packages that import each other.
 */
export function unresolvedGo({ files, judged, world }: Judged): Unresolved[] {
  const packages = new Packages(files);
  return findings(
    files.filter(({ path }) => isGo(path)),
    judged,
    (file, tell) => names(file, factsOf(file.text), packages, tell, world.paths),
  );
}

function names(
  file: SourceFile,
  facts: Facts,
  packages: Packages,
  tell: Tell,
  paths: ReadonlySet<string>,
): void {
  const own = packages.at(parent(file.path));
  const name = facts.clause?.name ?? '';
  if (
    facts.clause &&
    !own.names.has(isTest(file.path) ? name.replace(/_test$/, '') : name) &&
    own.names.size > 0
  )
    tell(facts.clause.start, `package ${name} stands beside package ${[...own.names][0]}`, 'package clause');
  if (!facts.clause) tell(0, 'it has no package clause', 'no package clause');
  for (const twice of packages.doubled(file, facts))
    tell(0, `${twice} is declared in another file of its package too`, `twice ${twice}`);
  const external = isTest(file.path) && name.endsWith('_test');
  const known = packages.declared(parent(file.path), isTest(file.path), external);
  const imported = new Map<string, string | undefined>();
  let all = false;
  for (const one of facts.imports) {
    const directory = packages.modules.directory(one.path);
    if (directory === undefined) {
      if (one.alias === '.') all = true;
      imported.set(one.alias ?? lastOf(one.path), undefined);
      for (const guess of guesses(one.path)) if (one.alias === undefined) imported.set(guess, undefined);
      continue;
    }
    const there = packages.at(directory);
    const called = one.alias ?? [...there.names][0] ?? lastOf(one.path);
    if (called !== '_' && called !== '.' && imported.get(called) !== undefined)
      tell(one.start, `${called} is imported twice`, `imported twice ${called}`);
    imported.set(called, directory);
    if (one.alias === '.') all = true;
    if (there.files.length === 0)
      tell(one.start, `no package is found under "${one.path}"`, `import ${base(directory)}`);
    else if (!mayImport(parent(file.path), directory))
      tell(
        one.start,
        `"${one.path}" is internal to ${directory.replace(/\/?internal(\/.*)?$/, '') || 'another directory'}`,
        `internal ${base(directory)}`,
      );
    const circle =
      there.files.length > 0 && !external ? packages.circle(parent(file.path), directory) : undefined;
    if (circle)
      tell(one.start, `import cycle: ${circle.map(at => at || '.').join(' → ')}`, `cycle ${base(directory)}`);
  }
  if (!all)
    for (const use of facts.uses)
      if (!known.has(use.name) && !imported.has(use.name) && !UNIVERSE.has(use.name))
        tell(use.start, `${use.name} is not declared in its package`, `name ${use.name}`);
  for (const use of facts.qualified) {
    const directory = imported.get(use.qualifier);
    if (directory === undefined) continue;
    if (
      packages.at(directory).files.length > 0 &&
      !packages.declared(directory, false, false).has(use.name) &&
      use.name !== 'C'
    )
      tell(use.start, `${use.qualifier}.${use.name} is not declared in ${directory}`, `name ${use.name}`);
  }
  const members = packages.members(parent(file.path));
  for (const use of facts.selected)
    if (!members.has(use.name) && !isQualified(facts, use.end))
      tell(
        use.start,
        `${use.name} is no field or method of its package, and no other may name it`,
        `member ${use.name}`,
      );
  for (const type of facts.receivers)
    if (!known.has(type.name))
      tell(
        type.start,
        `${type.name} gets a method, and is not declared in its package`,
        `receiver ${type.name}`,
      );
  for (const { name: pattern, start } of facts.embedded) {
    const at = join(parent(file.path), pattern.replace(/^all:/, '').replace(/\/?[^/]*[*?[].*$/, ''));
    if (!paths.has(at) && ![...paths].some(path => path.startsWith(at === '' ? '' : `${at}/`)))
      tell(start, `nothing is found under "${pattern}"`, `embed ${base(pattern)}`);
  }
}

/** `pkg.name` of an imported package: judged with its package. */
const isQualified = ({ qualified, imports }: Facts, end: number): boolean =>
  qualified.some(
    one =>
      one.end + 1 + one.name.length === end &&
      imports.some(each => (each.alias ?? lastOf(each.path)) === one.qualifier),
  );

const lastOf = (path: string): string =>
  path
    .split('/')
    .filter(part => !/^v\d+$/.test(part))
    .at(-1) ?? path;

/** Names that a package of others may have. */
const guesses = (path: string): string[] => {
  const last = lastOf(path).replace(/\.v\d+$/, '');
  return [
    last,
    last.replace(/^go-|[-.]go$/g, ''),
    last.replace(/-/g, ''),
    last.replace(/-/g, '_'),
    last.split(/[-.]/)[0]!,
    last.split(/[-.]/).at(-1)!,
  ];
};

/** `internal` is seen by what is below the directory that it is in. */
function mayImport(from: string, directory: string): boolean {
  const at = /^(?:(.*)\/)?internal(?:\/|$)/.exec(directory);
  return !at || at[1] === undefined || from === at[1] || from.startsWith(`${at[1]}/`);
}

interface Package {
  readonly files: readonly SourceFile[];
  readonly names: ReadonlySet<string>;
}

class Packages {
  readonly modules: Modules;
  readonly #files: Map<string, SourceFile[]>;
  readonly #packages = new Map<string, Package>();
  readonly #imports = new Map<string, readonly string[]>();
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(files: readonly SourceFile[]) {
    this.modules = new Modules(files);
    this.#files = Map.groupBy(
      files.filter(({ path }) => isGo(path)),
      ({ path }) => parent(path),
    );
  }

  at(directory: string): Package {
    const known = this.#packages.get(directory);
    if (known) return known;
    const files = this.#files.get(directory) ?? [];
    const code = files.filter(({ path }) => !isTest(path));
    const counts = Map.groupBy(code, file => factsOf(file.text).clause?.name ?? '');
    counts.delete('');
    counts.delete('documentation');
    // What most of its files say is the package's name; `main` beside it is mostly a generator that is not built.
    const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
    const made = { files, names: new Set(most ? [most[0]] : []) };
    this.#packages.set(directory, made);
    return made;
  }

  /** What the files of a package declare at their top. */
  declared(directory: string, tests: boolean, external: boolean): ReadonlySet<string> {
    return this.#once(`${directory} ${tests} ${external}`, () =>
      this.at(directory).files.flatMap(({ path, text }) => {
        const facts = factsOf(text);
        const own = isTest(path)
          ? tests && (facts.clause?.name.endsWith('_test') ?? false) === external
          : !external;
        return own ? [...facts.declared.keys()] : [];
      }),
    );
  }

  /** Names that the file declares and another file of the package too. */
  doubled({ path }: SourceFile, { clause, declared }: Facts): string[] {
    const others = this.at(parent(path)).files.filter(
      other =>
        other.path !== path &&
        (isTest(path) || !isTest(other.path)) &&
        factsOf(other.text).clause?.name === clause?.name,
    );
    return [...declared.keys()].filter(
      name => name !== 'init' && name !== '_' && others.some(({ text }) => factsOf(text).declared.has(name)),
    );
  }

  members(directory: string): ReadonlySet<string> {
    return this.#once(`${directory} members`, () =>
      this.at(directory).files.flatMap(({ text }) => [
        ...factsOf(text).members,
        ...factsOf(text).declared.keys(),
      ]),
    );
  }

  /** The way from a package back to itself that begins with this import. */
  circle(from: string, to: string): readonly string[] | undefined {
    const seen = new Set<string>();
    const walk = (at: string, trail: readonly string[]): readonly string[] | undefined => {
      if (at === from) return [...trail, at];
      if (seen.has(at)) return undefined;
      seen.add(at);
      for (const next of this.#importsOf(at)) {
        const found = walk(next, [...trail, at]);
        if (found) return found;
      }
      return undefined;
    };
    return walk(to, [from]);
  }

  #importsOf(directory: string): readonly string[] {
    const known = this.#imports.get(directory);
    if (known) return known;
    const code = this.#files.get(directory)?.filter(({ path }) => !isTest(path)) ?? [];
    const found = new Set(
      code.flatMap(file => importPaths(file).flatMap(path => this.modules.directory(path) ?? [])),
    );
    this.#imports.set(directory, [...found]);
    return [...found];
  }

  #once(key: string, make: () => string[]): ReadonlySet<string> {
    const known = this.#known.get(key) ?? new Set(make());
    this.#known.set(key, known);
    return known;
  }
}
