import type { Edit } from '../../edits.ts';
import { goalOf } from './goal.ts';
import { changes, type Imported, markOf } from './imported.ts';
import type { Root } from './parse.ts';
import type { Mark, Outcome, Project } from './project.ts';
import { rewriteRoot } from './root.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';
import type { Taken } from './taken.ts';

/** Rewrites all `import a.b` and `import a.b as c` of a text, and the uses `a.b.f` of what they bind. */
export function rewriteImports(
  root: Root,
  text: string,
  statements: readonly Statement[],
  taken: Taken,
  speller: Speller,
  project: Project,
): Outcome {
  const edits: Edit[] = [];
  const references: Mark[] = [];
  const plain: Imported[] = [];
  const add = (outcome: Outcome) => {
    edits.push(...outcome.edits);
    references.push(...outcome.references);
  };
  const items = statements.flatMap(statement => (statement.kind === 'import' ? statement.items : []));
  for (const item of items) {
    const found = speller.find(0, item.parts);
    if (!found) continue;
    const imported = { item, found, goal: goalOf(found, speller, project) };
    if (item.alias) add(rewriteAliased(imported));
    else plain.push(imported);
  }
  for (const name of new Set(plain.map(({ item }) => item.parts[0]!)))
    add(rewriteRoot(name, plain, statements, root, text, taken, speller, project));
  return { edits, references };
}

/** `import a.b as c`: only the words change; where they become `c` the alias is not needed any more. */
function rewriteAliased(imported: Imported): Outcome {
  const { item, goal } = imported;
  const references = markOf(imported);
  if (goal.kind === 'asked' || !changes(imported)) return { edits: [], references };
  const end = goal.words === item.alias?.text ? item.end : item.name.end;
  return { edits: [{ start: item.name.start, end, text: goal.words }], references };
}
