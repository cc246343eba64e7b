import { decisionsOf, type Ruling } from './ruling.ts';
import { stateOf } from './state.ts';
import type { Entry } from './types.ts';

export type { Ruling } from './ruling.ts';

/** Which rulings are wanted. */
export interface Filter {
  /** Part of a name or an address. */
  readonly by?: string;
  /** A step, a phase, a file, or an operation. */
  readonly step?: string;
  /** ISO 8601: from then on. */
  readonly since?: string;
  readonly contradictions?: boolean;
}

/** Everything that people decided, in the order of the record, with what became of it. */
export function list(entries: readonly Entry[], filter: Filter = {}): readonly Ruling[] {
  const { by, step, since, contradictions } = filter;
  return decisionsOf(entries).filter(
    one =>
      (by === undefined || one.who.toLowerCase().includes(by.toLowerCase())) &&
      (step === undefined || isAbout(one, step)) &&
      (since === undefined || one.when >= since) &&
      (!contradictions || one.state === 'contradicted'),
  );
}

function isAbout({ about, step, files }: Ruling, name: string): boolean {
  return about === name || step === name || step.startsWith(`${name}.`) || files.includes(name);
}

/** What two records say differently of the same, and what only one of them says. */
export interface Difference {
  readonly about: string;
  readonly first?: Ruling;
  readonly second?: Ruling;
}

/** Compares what holds in two records. Contradictions within one are not compared. */
export function differences(first: readonly Entry[], second: readonly Entry[]): readonly Difference[] {
  const [one, two] = [holding(first), holding(second)];
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((about): Difference[] => {
    const [a, b] = [one.get(about), two.get(about)];
    if (a && b && a.says === b.says) return [];
    return [{ about, ...(a && { first: a }), ...(b && { second: b }) }];
  });
}

const holding = (entries: readonly Entry[]): ReadonlyMap<string, Ruling> =>
  new Map(decisionsOf(entries).flatMap(one => (one.state === 'holds' ? [[one.about, one] as const] : [])));

/** Whether two people decided differently on the same. */
export const isContradictory = (entries: readonly Entry[]): boolean =>
  stateOf(entries).contradictions.length > 0;
