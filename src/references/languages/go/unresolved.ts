import { wayBack } from '../../cycles.ts';
import { findings, type Tell } from '../../findings.ts';
import { onceEach } from '../../once.ts';
import { base, below, parent } from '../../path.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import type { Facts } from './facts.ts';
import { isUnnamed } from './imports.ts';
import { customaryName, isGo, isOutside, isTest, lastOf, Packages } from './packages.ts';

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
export function unresolvedGo(state: Judged): Unresolved[] {
  const packages = new Known(state);
  const files = state.files.filter(({ path }) => isGo(path));
  return findings(files, state.judged, ({ path }, tell) => {
    const facts = packages.facts(path);
    clause(path, facts, packages, tell);
    names(path, facts, packages, imports(path, facts, packages, tell), tell);
  });
}

function clause(path: string, { clause, declared }: Facts, packages: Known, tell: Tell): void {
  const own = packages.name(parent(path));
  const name = isTest(path) ? clause?.name.replace(/_test$/, '') : clause?.name;
  if (!clause) tell(0, 'it has no package clause', 'no package clause');
  else if (own !== undefined && own !== name)
    tell(clause.start, `package ${clause.name} stands beside package ${own}`, 'package clause');
  const others = packages.peers(path).filter(other => other !== path);
  for (const twice of declared.keys())
    if (!/^(init|_)$/.test(twice) && others.some(other => packages.facts(other).declared.has(twice)))
      tell(0, `${twice} is declared in another file of its package too`, `twice ${twice}`);
}

/** The names under which packages are imported, with their directories; undefined for those of others, which may have several. */
type Imported = ReadonlyMap<string, string | undefined>;

function imports(path: string, facts: Facts, packages: Known, tell: Tell): Imported {
  const here = parent(path);
  const imported = new Map<string, string | undefined>();
  for (const { name, alias, at } of facts.imports) {
    const directory = packages.directory(name);
    const guessed = directory === undefined ? guesses(name) : [packages.imported(name)];
    for (const word of alias === undefined ? guessed : [alias]) {
      if (!isUnnamed({ alias: word }) && imported.get(word) !== undefined && directory !== undefined)
        tell(at.start, `${word} is imported twice`, `imported twice ${word}`);
      imported.set(word, directory);
    }
    if (directory === undefined) continue;
    const isThere = packages.in(directory).length > 0;
    if (!isThere) tell(at.start, `no package is found under "${name}"`, `import ${base(directory)}`);
    else if (!mayImport(here, directory)) {
      const owner = directory.replace(/\/?internal(\/.*)?$/, '') || 'another directory';
      tell(at.start, `"${name}" is internal to ${owner}`, `internal ${base(directory)}`);
    }
    const way =
      isThere && !isOutside(path, facts)
        ? wayBack(here, [directory], one => packages.importsOf(one))
        : undefined;
    const circle = way && [...way, here].map(one => one || '.').join(' → ');
    if (circle) tell(at.start, `import cycle: ${circle}`, `cycle ${base(directory)}`);
  }
  return imported;
}

function names(path: string, facts: Facts, packages: Known, imported: Imported, tell: Tell): void {
  const known = new Set(packages.peers(path).flatMap(one => [...packages.facts(one).declared.keys()]));
  const qualified = facts.uses.filter(({ name, selects }) => selects !== undefined && imported.has(name));
  // What a package brings that is imported by a dot is not told apart.
  for (const { name, start } of facts.uses)
    if (!imported.has('.') && !known.has(name) && !imported.has(name) && !UNIVERSE.has(name))
      tell(start, `${name} is not declared in its package`, `name ${name}`);
  for (const { name, selects, start } of qualified) {
    const directory = imported.get(name);
    if (directory === undefined || selects === 'C' || packages.in(directory).length === 0) continue;
    if (!packages.declared(directory).has(selects!))
      tell(start, `${name}.${selects} is not declared in ${directory}`, `name ${selects}`);
  }
  const members = packages.members(parent(path));
  const ends = new Set(qualified.map(({ end, selects }) => end + 1 + selects!.length));
  for (const { name, start, end } of facts.selected)
    if (!members.has(name) && !ends.has(end))
      tell(start, `${name} is no field or method of its package, and no other may name it`, `member ${name}`);
  for (const { name, start } of facts.receivers)
    if (!known.has(name))
      tell(start, `${name} gets a method, and is not declared in its package`, `receiver ${name}`);
}

/** Names that a package of others may have. */
function guesses(path: string): string[] {
  const last = lastOf(path);
  const words = last.split(/[-.]/);
  return [last, customaryName(path), words.join(''), words.join('_'), words[0]!, words.at(-1)!];
}

/** `internal` is seen by what is below the directory that it is in. */
function mayImport(from: string, directory: string): boolean {
  const owner = /^(?:(.*)\/)?internal(?:\/|$)/.exec(directory)?.[1];
  return owner === undefined || below(from, owner) !== undefined;
}

/** Packages, with what all files of each say together. */
class Known extends Packages {
  /** What others may name of a package. */
  readonly declared = this.#together(path => (isTest(path) ? [] : this.facts(path).declared.keys()));
  readonly members = this.#together(path => {
    const { members, declared } = this.facts(path);
    return [...members, ...declared.keys()];
  });
  /** The directories that the code of a package imports. */
  readonly importsOf = this.#together(path => (isTest(path) ? [] : this.imports(path)));

  /** The files whose names a file sees: those of its package, tests for tests only. */
  peers(path: string): string[] {
    const name = this.facts(path).clause?.name;
    const own = this.in(parent(path)).filter(other => isTest(path) || !isTest(other));
    return own.filter(other => this.facts(other).clause?.name === name);
  }

  #together(say: (path: string) => Iterable<string>): (directory: string) => ReadonlySet<string> {
    return onceEach(directory => new Set(this.in(directory).flatMap(path => [...say(path)])));
  }
}
