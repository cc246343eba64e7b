import { findings, type Tell } from '../../findings.ts';
import { onceEach } from '../../once.ts';
import { base, below, parent } from '../../path.ts';
import { Proof } from '../../spaces/qualified/proof.ts';
import { State } from '../../spaces/state.ts';
import type { SourceFile } from '../../types.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { factsOf } from './facts.ts';
import { isGo, isTest, namingIn, packages } from './packages.ts';

/**
 * Imports of packages that are not there or may not be seen, names that neither the file nor its package nor an imported
 * package of the repository declares, two imports of one name, clauses of two packages in one directory, and packages that import each other.
 */
export function unresolvedGo(state: Judged): Unresolved[] {
  const files = state.files.filter(({ path }) => isGo(path));
  const directories = new State(
    packages,
    files.map(file => ({ file, space: parent(file.path) })),
  );
  const naming = namingIn(state.files, directories);
  const proof = new Proof(packages, directories, files, naming);
  const members = onceEach((directory: string): ReadonlySet<string> => {
    const all = directories.filesOf(directory).map(({ text }) => factsOf(text));
    return new Set(all.flatMap(each => [...each.members, ...each.declared.map(({ name }) => name)]));
  });
  return findings(files, state.judged, (file, tell) => {
    const here = parent(file.path);
    const { receivers, selected, imports } = factsOf(file.text);
    clause(file, naming.called(here), tell);
    const ends = proof.look(file, tell);
    for (const { name, at } of imports) {
      const directory = naming.space(name);
      const owner = directory === undefined ? undefined : ownerOf(directory);
      if (owner !== undefined && directories.has(directory!) && below(here, owner) === undefined)
        tell(at.start, `"${name}" is internal to ${owner}`, `internal ${base(directory!)}`);
    }
    for (const { name, start, end } of selected)
      if (!members(here).has(name) && !ends.has(end))
        tell(
          start,
          `${name} is no field or method of its package, and no other may name it`,
          `member ${name}`,
        );
    for (const { name, start } of receivers)
      if (!proof.isSeen(file, name))
        tell(start, `${name} gets a method, and is not declared in its package`, `receiver ${name}`);
  });
}

function clause({ path, text }: SourceFile, own: string | undefined, tell: Tell): void {
  const { clause } = factsOf(text);
  const name = isTest(path) ? clause?.name.replace(/_test$/, '') : clause?.name;
  if (!clause) tell(0, 'it has no package clause', 'no package clause');
  else if (own !== undefined && own !== name)
    tell(clause.start, `package ${clause.name} stands beside package ${own}`, 'package clause');
}

/** The directory below which `internal` is seen. */
const ownerOf = (directory: string): string | undefined =>
  /^(?:(.*)\/)?internal(?:\/|$)/.exec(directory)?.[1];
