import { lineFinder } from '../../edits.ts';
import { base, parent } from '../../path.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { type Declared, type Facts, factsOf } from './facts.ts';
import { isJvm, isKotlin, packageOf, split } from './layout.ts';

interface Home {
  readonly path: string;
  readonly declared: Declared;
}

/**
 * Imports and names that no file of the repository declares, types and members that another package may not name, types
 * that a package has twice, and clauses that are not as the directory. What others declare is missing before as well.
 */
export function unresolvedJvm({ files, judged }: Judged): Unresolved[] {
  const packages = new Packages(files);
  const found: Unresolved[] = [];
  for (const { path, text } of files) {
    if (!judged.has(path) || !isJvm(path)) continue;
    const line = lineFinder(text);
    const tell = (start: number, message: string, key: string) =>
      void found.push({ path, line: line(start), message, key });
    look(path, factsOf(text, isKotlin(path)), packages, tell);
  }
  return found;
}

function look(
  path: string,
  facts: Facts,
  packages: Packages,
  tell: (start: number, message: string, key: string) => void,
): void {
  const own = facts.clause.name;
  if (own !== '' && base(parent(path)) !== own.slice(own.lastIndexOf('.') + 1))
    tell(facts.clause.start, `its package ${own} is not called as its directory`, 'package clause');
  for (const { name } of facts.declared)
    if ((packages.all(own).get(name)?.length ?? 0) > 1 && !isKotlin(path))
      tell(facts.clause.start, `${own}.${name} is declared twice`, `twice ${name}`);
  const known = new Map<string, Home>();
  for (const { name, star, isStatic, alias, start } of facts.imports) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (star && !isStatic) {
      if (!packages.has(name)) tell(start, `there is no package ${name}`, `package ${last}`);
      for (const [type, [home]] of packages.all(name)) if (!home!.declared.hidden) known.set(type, home!);
      continue;
    }
    const at = split(name, (own, type) => packages.all(own).has(type));
    const home = at && packages.all(at.own).get(at.type)?.[0];
    if (!home) tell(start, `nothing is found under "${name}"`, `import ${last}`);
    else if (home.declared.hidden && at.own !== own)
      tell(start, `${name} is seen in its own package only`, `hidden ${last}`);
    if (home && at.rest === '') known.set(alias ?? at.type, home);
    else known.delete(alias ?? last);
  }
  const imported = new Set(
    facts.imports.map(one => one.alias ?? one.name.slice(one.name.lastIndexOf('.') + 1)),
  );
  const told = new Set<string>();
  for (const { name, start } of facts.uses) {
    if (told.has(name) || facts.own.has(name)) continue;
    const home = known.get(name) ?? packages.all(own).get(name)?.[0];
    told.add(name);
    if (!home) {
      if (!imported.has(name) && /^\p{Lu}/u.test(name))
        tell(start, `${name} is neither imported nor in its package`, `name ${name}`);
      else if (isKotlin(path) && !imported.has(name))
        tell(start, `${name} is neither imported nor in its package`, `name ${name}`);
      continue;
    }
    if (packages.of(home.path) === own) continue;
    for (const member of home.declared.members)
      if (member === 'new' ? constructs(facts, name) : facts.selected.has(member))
        tell(
          start,
          `${name}${member === 'new' ? "'s constructor" : `.${member}`} is seen in its own package only`,
          `member ${name} ${member}`,
        );
  }
}

const constructs = ({ uses }: Facts, name: string): boolean =>
  uses.some((use, at) => use.name === name && uses[at - 1]?.name === 'new');

class Packages {
  readonly #files: Map<string, { path: string; text: string }[]>;
  readonly #packages = new Map<string, string>();
  readonly #known = new Map<string, Map<string, Home[]>>();

  constructor(files: Judged['files']) {
    const own = files.filter(({ path }) => isJvm(path) && !path.endsWith('.kts'));
    for (const { path, text } of own) this.#packages.set(path, packageOf(text));
    this.#files = Map.groupBy(own, ({ path }) => this.of(path));
  }

  of(path: string): string {
    return this.#packages.get(path) ?? '';
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  all(name: string): ReadonlyMap<string, readonly Home[]> {
    const known = this.#known.get(name);
    if (known) return known;
    const found = new Map<string, Home[]>();
    for (const { path, text } of this.#files.get(name) ?? [])
      for (const declared of factsOf(text, isKotlin(path)).declared)
        found.set(declared.name, [...(found.get(declared.name) ?? []), { path, declared }]);
    this.#known.set(name, found);
    return found;
  }
}
