import type { Name, Statement } from '../draft.ts';
import type { SuffixIndex } from './index.ts';

/** Tables whose headings do not tell which column is old: the one with more names that exist. */
export function orient(statements: readonly Statement[], index: SuffixIndex): Statement[] {
  const groups = new Map<string, number>();
  for (const { eitherWay, group, sources, targets } of statements) {
    if (!eitherWay || group === undefined) continue;
    groups.set(group, (groups.get(group) ?? 0) + known(sources, index) - known(targets, index));
  }
  return statements.map(statement => {
    const balance = statement.eitherWay ? groups.get(statement.group ?? '') : undefined;
    if (balance === undefined) return statement;
    return balance >= 0
      ? { ...statement, certain: balance > 0 }
      : { ...statement, sources: statement.targets, targets: statement.sources, certain: true };
  });
}

function known(names: readonly Name[], index: SuffixIndex): number {
  return names.filter(name => index.files(name.path).length > 0 || index.folders(name.path).length > 0)
    .length;
}
