import { EMPTY } from '../history/base.ts';
import type { Files } from '../phase/types.ts';
import type { Operation } from '../plan/types.ts';
import type { Outcome } from './outcome.ts';

interface Step {
  readonly operation: Pick<Operation, 'id' | 'kind' | 'from' | 'survivor'>;
  readonly outcome: Outcome;
}

/** What other phases have to do with the files that this one removes. */
export interface Elsewhere {
  /** Contents of files that phases before took away, and where they stood. */
  readonly removed: ReadonlyMap<string, string>;
  /** Files in favour of which the plan deletes another, in any phase, and which one. */
  readonly survivors: ReadonlyMap<string, string>;
}

/**
 * Deletions of a phase that, together or after those of phases before, remove every file with a content, where there were
 * several: of duplicates one has to stay, whatever the words.
 * @returns operation → why it is not sure
 */
export function lastOnes(steps: readonly Step[], files: Files, elsewhere: Elsewhere): Map<string, string[]> {
  const removed = new Map(
    steps.flatMap(step => (step.outcome.kind === 'remove' ? [[step.outcome.path, step] as const] : [])),
  );
  const doomed = Map.groupBy(removed.keys(), path => files.get(path)?.blob ?? '');
  for (const nothing of ['', ...EMPTY]) doomed.delete(nothing);
  const staying = new Set<string>();
  for (const [path, { blob }] of files) if (doomed.has(blob) && !removed.has(path)) staying.add(blob);
  const found = new Map<string, string[]>();
  for (const [blob, paths] of doomed) {
    const before = elsewhere.removed.get(blob);
    const gone = before === undefined ? [] : [before];
    if (paths.length + gone.length < 2 || staying.has(blob)) continue;
    for (const path of paths) {
      const others = [...paths.filter(other => other !== path), ...gone];
      const step = removed.get(path)!;
      found.set(step.operation.id, [
        `${path} and ${others.slice(0, 2).join(', ')} are equal, and no file with this content would be left`,
      ]);
    }
  }
  for (const [path, { operation }] of removed) {
    const other = elsewhere.survivors.get(path);
    if (other !== undefined && !found.has(operation.id))
      found.set(operation.id, [`${other} is deleted as a duplicate of ${path}: one has to stay`]);
  }
  for (const { operation } of steps) {
    const why = circle(operation, steps);
    if (why !== undefined) found.set(operation.id, [...(found.get(operation.id) ?? []), why]);
  }
  return found;
}

/** Of duplicates that are each deleted in favour of the next, the last in favour of the first, none would stay. */
function circle({ kind, from }: Step['operation'], steps: readonly Step[]): string | undefined {
  if (kind !== 'delete' || from === undefined) return undefined;
  const next = new Map(
    steps.flatMap(({ operation, outcome }) =>
      operation.kind === 'delete' && operation.from !== undefined && outcome.kind === 'bring'
        ? [[operation.from, operation.survivor] as const]
        : [],
    ),
  );
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = next.get(at)) {
    seen.add(at);
    if (next.get(at) === from)
      return `${[...seen].join(' and ')} are each deleted as a duplicate of the other: one has to stay`;
  }
  return undefined;
}
