import { baseName, endingOf, folderOf, join, stem } from '../gate/parts.ts';
import { error, note, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';
import { isTestName, testNames } from './tests.ts';

/** Tests that stand beside a file, or where its folder is mirrored: left where they are, or put elsewhere by a guess. */
export function checkCompanions(given: Case): Problem[] {
  return [...leftTests(given), ...partedTests(given)];
}

function leftTests({ operations, world, standing }: Case): Problem[] {
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
    const left = testNames(from)
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

/** Tests that by no sure word go to another folder than everything beside them. */
function partedTests({ operations }: Case): Problem[] {
  const moving = operations.filter(({ operation }) => operation.kind === 'move');
  const code = moving.filter(({ operation: { from = '' } }) => !isTestName(baseName(from)));
  const beside = Map.groupBy(code, ({ operation: { from = '' } }) => folderOf(from));
  return moving.flatMap(({ operation, statement }) => {
    const { from = '', to = '', id, certainty } = operation;
    if (certainty === 'sure' || !isTestName(baseName(from))) return [];
    const own = beside.get(folderOf(from)) ?? [];
    const [folder, ...more] = new Set(own.map(one => folderOf(one.operation.to ?? '')));
    if (folder === undefined || more.length > 0 || folder === folderOf(to)) return [];
    const place = join(folder, baseName(to));
    const message = `${from} is a test, and what it stands beside goes to ${folder || 'the top folder'}, not to ${folderOf(to) || 'the top folder'}.`;
    return [
      error('tests-should-move', message, {
        statement,
        path: from,
        operation: id,
        correction: { kind: 'retarget', to: place },
      }),
    ];
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
