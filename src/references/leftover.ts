import type { ReferenceKind } from './types.ts';

/** A place that still names an old path. */
export interface Leftover {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ReferenceKind;
  /** The old path that is named, and where its file is now; null where it has no successor. */
  readonly target: string;
  readonly to: string | null;
  /** A facade stands there and answers; else nothing does. */
  readonly facade: boolean;
  /** Why it was not rewritten, or that it could be. */
  readonly reason: string;
}

/** Leftovers by kind, in the order in which a person would look at them. */
export function byKind(all: readonly Leftover[]): ReadonlyMap<ReferenceKind, readonly Leftover[]> {
  const order: readonly ReferenceKind[] = [
    'import',
    'string',
    'notebook',
    'configuration',
    'path',
    'comment',
    'document',
  ];
  const groups = Map.groupBy(all, each => each.kind);
  return new Map(order.flatMap(kind => (groups.has(kind) ? [[kind, groups.get(kind)!]] : [])));
}
