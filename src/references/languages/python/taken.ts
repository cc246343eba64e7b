import type { Root } from './parse.ts';
import type { Project } from './project.ts';
import { occurrences } from './scopes.ts';
import type { Speller } from './spelling.ts';
import type { Item, Statement } from './statements.ts';

/** Tells whether a name can be used for the top-level module that is called so afterwards. */
export type Taken = (name: string, scopes: Iterable<number>) => boolean;

/**
 * Whether something else has the name in one of the scopes of a text (ids of their nodes): a variable, or an
 * import of another module.
 */
export function takenNames(
  root: Root,
  text: string,
  statements: readonly Statement[],
  speller: Speller,
  project: Project,
): Taken {
  const { moved } = project;
  const stemOf = (statement: Statement, item: Item): string | undefined => {
    const found = speller.find(statement.kind === 'from' ? statement.dots : 0, [
      ...(statement.kind === 'from' ? statement.parts : []),
      ...item.parts,
    ]);
    const fate = found && moved.module(found.module);
    return fate?.kind === 'goes' ? fate.to : found?.module.stem;
  };
  return (name, scopes) => {
    const seen = new Set(scopes);
    const goal = moved.after.find([name])?.stem;
    const same = new Set<number>();
    for (const statement of statements)
      for (const item of statement.items) {
        const { text: bound, start } = item.alias ?? item.name;
        const rooted = statement.kind === 'import' && !item.alias && item.parts[0] === name;
        if (rooted || (bound === name && stemOf(statement, item) === goal)) same.add(start);
      }
    return occurrences(root, text, name, statements).some(
      ({ node, role, scopes: at }) => role !== 'use' && !same.has(node.startIndex) && seen.has(at[0]!.id),
    );
  };
}
