import type { Statement } from '../draft.ts';
import { remembered } from '../remembered.ts';
import type { Evidence } from '../types.ts';
import type { Made } from './operations.ts';
import type { World } from './world.ts';

const BRINGING = new Set<Statement['kind']>(['move', 'merge', 'copy', 'split', 'summary']);

/**
 * What depends on a step that is not sure is not sure: nothing is deleted that an earlier statement is to bring elsewhere, as
 * long as it is open where, or nothing came of that statement.
 * @param statements all statements of the document, grounded.
 */
export function dependent(
  made: readonly Made[],
  statements: readonly Statement[],
  world: World,
): readonly Made[] {
  const came = new Set(made.flatMap(({ operation }) => (removes(operation) ? [] : operation.lines)));
  const idle = statements.filter(
    ({ kind, line, left, done }) =>
      BRINGING.has(kind) && left === undefined && done !== true && !came.has(line),
  );
  const open = made.filter(({ operation }) => operation.certainty === 'unclear' && !removes(operation));
  if (idle.length === 0 && open.length === 0) return made;
  const scopeOf = remembered((statement: Statement): readonly string[] =>
    statement.sources.flatMap(name => {
      const found = world.find(name, statement, 'before');
      return !('files' in found) ? [] : found.kind === 'folder' ? [`${found.path}/`] : found.files;
    }),
  );
  const reached = new Set(made.flatMap(({ operation: { to } }) => (to === undefined ? [] : to)));
  return made.map(each => {
    const { operation, statement } = each;
    if (!removes(operation) || statement.exact) return each;
    const scope = scopeOf(statement);
    const against: Evidence[] = [];
    // The removal of a folder waits in the session until what comes before it is decided, and the audit asks about its other files.
    for (const { operation: other } of operation.kind === 'delete' ? open : [])
      if (other.line <= operation.line && other.from !== undefined && within(other.from, scope))
        against.push({ line: other.line, says: `it is open what becomes of ${other.from} before` });
    for (const other of idle)
      if (other.line <= operation.line && concerns(other, statement, scope))
        against.push({
          line: other.line,
          says: 'a line before is to bring files elsewhere, and nothing came of it',
        });
    if (against.length === 0) return each;
    return {
      ...each,
      operation: { ...operation, certainty: 'unclear', against: [...operation.against, ...against] },
    };
  });

  /** Whether a statement of which nothing came is about files that go: it names them, or stands with them and names none. */
  function concerns(other: Statement, statement: Statement, scope: readonly string[]): boolean {
    if (other.sources.length > 0) return scopeOf(other).some(path => within(path, scope));
    const arrived = other.targets.some(({ path }) => [...reached].some(to => `${to}/`.includes(`${path}/`)));
    return other.group === statement.group && !arrived;
  }
}

function removes({ kind }: Made['operation']): boolean {
  return kind === 'delete' || kind === 'remove-directory';
}

/** Whether a file, or a folder with `/` behind, is one of these or in one of these. */
function within(path: string, scope: readonly string[]): boolean {
  return scope.some(each => path === each || (each.endsWith('/') && path.startsWith(each)));
}
