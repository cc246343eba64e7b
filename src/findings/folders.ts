import { baseName, endingOf, folderOf } from '../gate/parts.ts';
import { count, error, few, note, type Problem, warning } from '../plan/resolve/problem.ts';
import type { Operation } from '../plan/types.ts';
import { type Case, isRelocation, namedFiles } from './case.ts';
import { stepStarts, stepWords } from './step-words.ts';

/** What stays behind: in folders that are removed, emptied, or said to hold facades only. */
export function checkFolders(given: Case): Problem[] {
  return [...removed(given), ...facadesOnly(given), ...emptied(given), ...unlisted(given)];
}

function removed({ operations, world, standing }: Case): Problem[] {
  return operations.flatMap(({ operation, statement }) => {
    if (operation.kind !== 'remove-directory') return [];
    const folder = operation.from!.slice(0, -1);
    const common = { statement, path: operation.from! };
    const left = world.ground.original.below(folder).filter(file => standing.isLeft(file, operation));
    const why = (file: string) => (standing.isLeft(file) ? 'named by no step' : 'taken away later only');
    const problems = [...Map.groupBy(left, why)].map(([why, own]): Problem => {
      const short = few(own.map(file => file.slice(folder.length + 1)));
      return error(
        'unnamed-files',
        `${operation.from} is to be removed, but ${count(own.length, 'file')} in it ${own.length === 1 ? 'is' : 'are'} ${why}: ${short}.`,
        { evidence: own, operation: operation.id, ...common },
      );
    });
    const filling = operations.filter(
      ({ operation: other }) => fills(other, folder) && standing.until(other) > operation.phase,
    );
    for (const own of Map.groupBy(filling, each => each.operation.step).values()) {
      const facades = own.every(each => each.operation.kind === 'facade');
      const what = facades
        ? 'a facade'
        : few(own.map(({ operation: { from, to } }) => baseName(to ?? from!)));
      const message = `${stepStarts(operation)} removes ${operation.from}, but ${stepWords(own[0]!.operation)} puts ${what} into it.`;
      problems.push(error('contradiction', message, { operation: operation.id, ...common }));
      for (const { operation: other } of own)
        problems.push(warning('contradiction', message, { operation: other.id, ...common }));
    }
    return problems;
  });
}

/** Whether an operation puts something into a folder. A facade that is asked for only if needed is not, where the folder goes. */
function fills({ kind, from, to, conditional }: Operation, folder: string): boolean {
  if (kind === 'facade' && conditional) return false;
  const place = kind === 'facade' ? from : kind === 'create' || isRelocation({ kind }) ? to : undefined;
  return place?.startsWith(`${folder}/`) ?? false;
}

/** "Keep only facades in a/": what else is there. */
function facadesOnly(given: Case): Problem[] {
  const named = namedFiles(given);
  const { original } = given.world.ground;
  return given.statements.flatMap(statement => {
    if (statement.kind !== 'keep' || !statement.facade || statement.authority === 'diagnosis') return [];
    return statement.sources.flatMap(name => {
      const found = given.world.find(name, statement, 'before');
      if (!('files' in found) || found.kind !== 'folder') return [];
      const left = original
        .list(found.path)
        .filter(file => !file.endsWith('/'))
        .map(file => `${found.path}/${file}`)
        .filter(file => !named.has(file));
      if (left.length === 0) return [];
      const message = `Only facades are to stay in ${found.path}/, but no step deals with ${few(left.map(baseName), 4)}.`;
      return [warning('unnamed-files', message, { statement, path: `${found.path}/`, evidence: left })];
    });
  });
}

/** Folders most of whose files of a kind go, while a few of that kind are named nowhere. */
function emptied(given: Case): Problem[] {
  const { operations, world, standing, statements } = given;
  const kept = new Set(
    statements.filter(each => each.kind === 'keep').flatMap(each => each.sources.map(name => name.path)),
  );
  const going = new Map<string, { folder: string; ending: string; files: Set<string>; first: Operation }>();
  for (const { operation } of operations) {
    const { from, kind } = operation;
    if (from === undefined || (kind !== 'move' && kind !== 'merge' && kind !== 'delete')) continue;
    const ending = endingOf(from);
    const key = `${folderOf(from)}\0${ending}`;
    const entry = going.get(key) ?? {
      folder: folderOf(from),
      ending,
      files: new Set<string>(),
      first: operation,
    };
    entry.files.add(from);
    going.set(key, entry);
  }
  const removing = operations
    .filter(({ operation }) => operation.kind === 'remove-directory')
    .map(({ operation }) => operation.from!);
  return [...going.values()].flatMap(({ folder, ending, files, first }) => {
    if (files.size < 3 || removing.some(each => `${folder}/`.startsWith(each))) return [];
    const prefix = folder === '' ? '' : `${folder}/`;
    const left = world.ground.original
      .list(folder)
      .map(name => prefix + name)
      .filter(
        path =>
          path.endsWith(ending) &&
          !path.endsWith('/') &&
          standing.isLeft(path) &&
          !kept.has(path) &&
          !kept.has(baseName(path)) &&
          baseName(path) !== '__init__.py',
      );
    if (left.length === 0 || left.length > files.size) return [];
    const where = folder === '' ? 'the top folder' : `${folder}/`;
    const message = `${count(files.size, 'file')} of ${where} go${files.size === 1 ? 'es' : ''}, but the plan says nothing about ${few(left.map(baseName))}.`;
    return [
      note('unnamed-files', message, {
        path: folder === '' ? '.' : `${folder}/`,
        line: first.line,
        evidence: left,
      }),
    ];
  });
}

/** "All files" or a pattern takes more files than the plan lists elsewhere. */
function unlisted({ byStatement, claims, others }: Case): Problem[] {
  const listed = new Set(others.duplicates.filter(each => each.listed).map(each => each.from));
  for (const [from, fate] of claims.all()) if (fate.listed) listed.add(from);
  return [...byStatement].flatMap(([statement, own]) => {
    const names = own.map(({ operation }) => operation.from ?? '').filter(from => !listed.has(from));
    if (own.length < 2 || names.length === 0 || names.length === own.length) return [];
    const message = `${stepStarts(statement)} also takes ${few(names.map(baseName))}, which the plan's own list does not name.`;
    return [note('unnamed-files', message, { statement, evidence: names })];
  });
}
