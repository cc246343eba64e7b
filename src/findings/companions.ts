import { baseName, endingOf, folderOf, stem } from '../plan/resolve/files.ts';
import { note, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';

/** Tests that stand beside a file, or where its folder is mirrored, and are left where they are. */
export function checkCompanions({ operations, world, standing }: Case): Problem[] {
  const { index } = world;
  return operations.flatMap(({ operation, statement }) => {
    const { from, to, id } = operation;
    if (
      from === undefined ||
      operation.at !== undefined ||
      to === undefined ||
      !isRelocation(operation) ||
      operation.kind === 'copy' ||
      folderOf(from) === folderOf(to)
    )
      return [];
    const ending = endingOf(from);
    if (ending === '' || stem(from) === '__init__' || stem(from) === 'index') return [];
    const names = [
      `${stem(from)}_test${ending}`,
      `${stem(from)}.test${ending}`,
      `${stem(from)}.spec${ending}`,
      `test_${stem(from)}${ending}`,
      `${stem(from)}Test${ending}`,
    ];
    const left = names
      .flatMap(name => index.files(name))
      .filter(test => standing.isLeft(test) && belongs(test, from));
    return left.map(test => {
      const tell = folderOf(test) === folderOf(from) ? warning : note;
      return tell(
        'tests-should-move',
        `${baseName(from)} goes to ${folderOf(to) || 'the top folder'}; its test ${test} stays where it is.`,
        { statement, path: test, operation: id },
      );
    });
  });
}

/** Beside the file, or below a folder of tests that mirrors the file's folder. */
function belongs(test: string, file: string): boolean {
  if (folderOf(test) === folderOf(file)) return true;
  const way = folderOf(file).split('/').slice(1);
  const mirrored = folderOf(test).split('/');
  return (
    way.length > 0 &&
    /^(?:tests?|spec|__tests__)$/.test(mirrored[0] ?? '') &&
    way.join('/') === mirrored.slice(1).join('/')
  );
}
