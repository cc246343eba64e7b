import { baseName, endingOf, folderOf } from '../gate/parts.ts';
import type { Made } from '../plan/resolve/operations.ts';
import { count, error, few, note, type Problem, warning } from '../plan/resolve/problem.ts';
import type { Case } from './case.ts';
import { differingInWords, common as shared, size } from './lines.ts';
import type { Texts } from './texts.ts';

/** Files deleted as duplicates: what would be lost with them. */
export async function checkCopies(given: Case, texts: Texts): Promise<Problem[]> {
  const deletions = given.operations.filter(
    ({ operation }) => operation.kind === 'delete' && operation.survivor !== undefined,
  );
  const near = deletions.flatMap(({ operation }) => neighbours(given, operation.survivor!));
  await texts.load([
    ...deletions.flatMap(({ operation }) => [operation.from!, operation.survivor!]),
    ...near,
  ]);
  const problems: Problem[] = [];
  for (const each of deletions) problems.push(...(await loss(each, given, texts)));
  return [...problems, ...withoutCounterpart(given)];
}

async function loss({ operation, statement }: Made, given: Case, texts: Texts): Promise<Problem[]> {
  const { id } = operation;
  const [from, survivor] = [operation.from!, operation.survivor!];
  const [text, other] = [texts.text(from), texts.text(survivor)];
  if (text === undefined || other === undefined || texts.blob(from) === texts.blob(survivor)) return [];
  const kept = new Set(await texts.names(survivor));
  const names = await texts.names(from);
  const lost = names.filter(name => !kept.has(name) && !name.startsWith('__'));
  const lines = differingInWords(text, other);
  const common = { statement, operation: id, path: from };
  const merging = { kind: 'become', operation: 'merge' } as const;
  if (lost.length === 0) {
    const [own, stays] = [texts.lines(from), texts.lines(survivor)];
    const alone = size(own) - shared(own, stays);
    if (alone === 0) return [];
    // A text that gives nothing a name is judged by its lines.
    if (names.length === 0 && alone * 2 > size(own)) {
      const message = `${from} is no duplicate of ${survivor}: ${alone} of its ${count(size(own), 'line')} stand only in it.`;
      return [error('not-a-duplicate', message, { ...common, correction: merging })];
    }
    const whole = names.length > 0 ? '; no name would be lost' : '';
    return [
      note('not-a-duplicate', `${from} and ${survivor}, which stays, differ in ${lines}${whole}.`, common),
    ];
  }
  const elsewhere: string[] = [];
  for (const path of neighbours(given, survivor)) {
    if (!lost.some(name => texts.text(path)?.includes(name))) continue;
    const found = (await texts.names(path)).filter(name => lost.includes(name));
    if (found.length > 0 && path !== survivor && path !== from)
      elsewhere.push(`${few(found)} also in ${path}`);
  }
  const message = `${from} is no duplicate of ${survivor}: ${lines} differ, and deleting it would lose ${few(lost)}.`;
  return [
    error('not-a-duplicate', message, {
      ...common,
      correction: merging,
      evidence: [...lost, ...elsewhere],
    }),
  ];
}

/** Files beside a file, of the same kind. */
function neighbours({ world }: Case, path: string): string[] {
  const folder = folderOf(path);
  const ending = endingOf(path);
  return world.ground.original
    .list(folder)
    .filter(name => name.endsWith(ending) && !name.endsWith('/'))
    .slice(0, 60)
    .map(name => (folder === '' ? name : `${folder}/${name}`));
}

/** Called a copy of something that is not there. */
function withoutCounterpart({ others, world, byFile }: Case): Problem[] {
  const told = new Set<string>();
  return others.duplicates.flatMap(({ from, to, statement }) => {
    const { original } = world.ground;
    if (original.has(to) || original.isFolder(to) || told.has(from) || baseName(from) === '__init__.py')
      return [];
    if (statement.sources.every(name => name.path !== from && baseName(name.path) !== baseName(from)))
      return [];
    told.add(from);
    const own = byFile.get(from)?.[0]?.operation;
    const message = `${from} is called a copy of a file in ${folderOf(to)}/, but ${to} does not exist.`;
    return [
      warning('not-a-duplicate', message, { statement, path: from, ...(own && { operation: own.id }) }),
    ];
  });
}
