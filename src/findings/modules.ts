import { folderOf, foldersAbove } from '../gate/parts.ts';
import { Files } from '../plan/resolve/files.ts';
import { error, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';

/** Endings of modules that a folder of the same name can stand for. */
const MODULE = /\.(?:py|pyi|ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
const PYTHON = /\.pyi?$/;

/** Modules and packages of one name: after any phase of the plan, or in the repository today. */
export function checkModules(given: Case): Problem[] {
  const { operations, world, statements, byStatement, standing } = given;
  const { original, current } = world.ground;
  const problems: Problem[] = [];
  const told = new Set<string>();
  const copies = new Set(
    operations.flatMap(({ operation: { kind, to } }) => (kind === 'copy' && to !== undefined ? [to] : [])),
  );
  const reached = new Files([...standing.reached, ...copies]);
  for (const { operation, statement } of operations) {
    const { from, to, id } = operation;
    if (from === undefined || !isRelocation(operation)) continue;
    if (to !== undefined && PYTHON.test(to)) {
      // A copy stays for good, wherever the file goes that it is of.
      const step = operation.kind === 'copy' ? { phase: operation.phase } : operation;
      const isBeside = (path: string) => copies.has(path) || standing.isBeside(path, step);
      const shadowed = shadowedModule(to, original, isBeside);
      if (shadowed !== undefined)
        problems.push(
          error(
            'module-shadowed-by-package',
            `A new folder ${folderOf(to)}/ beside ${shadowed} hides that module from imports.`,
            { statement, path: shadowed, operation: id },
          ),
        );
      const folder = to.replace(MODULE, '');
      const inside = [...original.below(folder), ...reached.below(folder)];
      if (inside.some(file => PYTHON.test(file) && isBeside(file)))
        problems.push(
          error(
            'module-package-clash',
            `${to} would stand beside the package ${folder}/, which hides it from imports.`,
            { statement, path: to, operation: id },
          ),
        );
    }
    const package_ = from.replace(MODULE, '');
    if (
      PYTHON.test(from) &&
      original.isFolder(package_) &&
      original.below(package_).some(file => PYTHON.test(file))
    )
      problems.push(
        warning(
          'module-package-clash',
          `${from} stands beside the package ${package_}/, which hides it: imports of that name get the package.`,
          { statement, path: from, operation: id },
        ),
      );
  }
  for (const statement of statements) {
    if (statement.kind !== 'facade' || told.has(statement.step)) continue;
    for (const { operation } of byStatement.get(statement) ?? []) {
      const folder = operation.from?.replace(MODULE, '');
      if (
        folder === undefined ||
        folder === operation.from ||
        original.has(operation.from!) ||
        !current.isFolder(folder)
      )
        continue;
      told.add(statement.step);
      const message = `${operation.from} would stand beside the package ${folder}/, which hides it from imports.`;
      problems.push(
        warning('module-package-clash', message, {
          statement,
          path: operation.from!,
          operation: operation.id,
        }),
      );
    }
  }
  return problems;
}

/**
 * The module that a folder on the way to a new file of Python hides, where the folder is new. Only Python looks for the folder first.
 * @param isBeside whether a path is there while the file is
 */
export function shadowedModule(
  to: string,
  original: Case['world']['ground']['original'],
  isBeside: (path: string) => boolean,
): string | undefined {
  const [ending] = PYTHON.exec(to) ?? [];
  if (ending === undefined) return undefined;
  for (const folder of foldersAbove(to)) {
    if (original.isFolder(folder)) return undefined;
    const module = `${folder}${ending}`;
    if (original.has(module) && isBeside(module)) return module;
  }
  return undefined;
}
