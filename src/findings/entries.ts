import { foldersAbove } from '../gate/parts.ts';
import { error, type Problem, warning } from '../plan/resolve/problem.ts';
import type { Case } from './case.ts';

const LINK = '120000';
const SUBMODULE = '160000';

/** Links and submodules among the files an operation touches, or on the way to its destination. */
export function checkEntries({ operations, tree }: Case): Problem[] {
  return operations.flatMap(({ operation, statement }) => {
    const { from, to, id } = operation;
    const problems: Problem[] = [];
    const common = { statement, operation: id };
    const mode = from === undefined ? undefined : tree.entries.get(from)?.mode;
    const own = { ...common, path: from ?? '' };
    const link = `${from} is a symbolic link`;
    const joins = operation.kind === 'merge' || operation.survivor !== undefined;
    if (mode === LINK)
      problems.push(
        joins
          ? error(
              'symbolic-link',
              `${link}: what it holds is the name of another file, and no text to be merged.`,
              own,
            )
          : warning('symbolic-link', `${link}; it is made to lead where it led.`, own),
      );
    if (mode === SUBMODULE)
      problems.push(
        error('submodule', `${from} is a submodule: move it with git's own command, with .gitmodules.`, own),
      );
    for (const folder of foldersAbove(to ?? '')) {
      const way = tree.entries.get(folder)?.mode;
      if (way === undefined) continue;
      const what = way === LINK ? 'a symbolic link' : way === SUBMODULE ? 'a submodule' : 'a file';
      const code = way === LINK ? 'symbolic-link' : way === SUBMODULE ? 'submodule' : 'destination-exists';
      problems.push(
        error(code, `${to} goes through ${folder}, which is ${what}.`, { path: folder, ...common }),
      );
    }
    return problems;
  });
}
