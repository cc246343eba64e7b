import type { Reference, ReferenceKind } from './types.ts';

/** How many places there are, and what was decided on them; the decisions add up to the places. */
export interface Counts {
  readonly places: number;
  readonly rewritten: number;
  readonly left: number;
  readonly asked: number;
}

/** The same for all places and for each kind of them; the kinds add up to all. */
export interface Ledger extends Counts {
  readonly kinds: Readonly<Partial<Record<ReferenceKind, Counts>>>;
}

/** Adds references up. */
export function ledgerOf(references: readonly Reference[]): Ledger {
  const kinds = Map.groupBy(references, ({ kind }) => kind);
  return {
    ...countsOf(references),
    kinds: Object.fromEntries([...kinds].map(([kind, own]) => [kind, countsOf(own)])),
  };
}

function countsOf(references: readonly Reference[]): Counts {
  const of = (decision: Reference['decision']) => references.filter(one => one.decision === decision).length;
  return {
    places: references.length,
    rewritten: of('rewritten'),
    left: of('left'),
    asked: of('asked'),
  };
}

/** `101 places: 87 rewritten (34 imports, 52 strings, 1 path), 14 left (13 documents, 1 notebook)`. */
export function ledgerLine({ places, kinds, ...decided }: Ledger): string {
  const parts = (['rewritten', 'left', 'asked'] as const)
    .filter(decision => decided[decision] > 0)
    .map(decision => {
      const own = Object.entries(kinds).filter(([, counts]) => counts[decision] > 0);
      return `${decided[decision]} ${decision} (${own.map(([kind, counts]) => count(counts[decision], kind)).join(', ')})`;
    });
  const all = count(places, 'place');
  return parts.length === 0 ? all : `${all}: ${parts.join(', ')}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
