import type { Files } from '../phase/types.ts';
import type { Operation } from '../plan/types.ts';
import type { Outcome } from './outcome.ts';

interface Step {
  readonly operation: Pick<Operation, 'id' | 'kind' | 'from' | 'survivor'>;
  readonly outcome: Outcome;
}

/**
 * Deletions of a phase that together remove every file with a content, where there are several: of duplicates one has to
 * stay, whatever the words.
 * @returns operation → why it is not sure
 */
export function lastOnes(steps: readonly Step[], files: Files): Map<string, string[]> {
  const removed = new Map(
    steps.flatMap(step => (step.outcome.kind === 'remove' ? [[step.outcome.path, step] as const] : [])),
  );
  const doomed = Map.groupBy(removed.keys(), path => files.get(path)?.blob ?? '');
  doomed.delete('');
  const staying = new Set<string>();
  for (const [path, { blob }] of files) if (doomed.has(blob) && !removed.has(path)) staying.add(blob);
  const found = new Map<string, string[]>();
  for (const [blob, paths] of doomed) {
    if (paths.length < 2 || staying.has(blob)) continue;
    for (const path of paths) {
      const others = paths.filter(other => other !== path);
      const step = removed.get(path)!;
      found.set(step.operation.id, [
        `${path} and ${others.slice(0, 2).join(', ')} are equal, and no file with this content would be left`,
      ]);
    }
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
