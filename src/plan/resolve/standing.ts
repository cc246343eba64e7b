import type { Files } from './files.ts';

/** What a phase does with a file: brings it to a place, or takes it away for good. */
export interface Journey {
  readonly from: string;
  readonly to: string | undefined;
  readonly phase: number;
}

/** A file at a place: from the phase that brings it there to the one that takes it away. */
interface Stay {
  /** Where the phase finds it: what stands at one place by then is one file. */
  readonly at: string;
  readonly since: number;
  readonly until: number;
}

/** What comes together at a place in a phase. */
export interface Meeting {
  /** How many files the phase brings there. */
  readonly arriving: number;
  /** Whether one is there before, and stays. */
  readonly there: boolean;
}

/** Behind all phases: what stands outside of them. */
const OUTSIDE = Number.MAX_SAFE_INTEGER;
const NEVER = Number.POSITIVE_INFINITY;

/** Phases in order: what stands outside of them comes behind the last. */
export function rankOf({ phase }: { readonly phase: number }): number {
  return phase === 0 ? OUTSIDE : phase;
}

/** Which files stand where in which phase. */
export class Standing {
  readonly #original: Files;
  /** The phases that touch a file, in order. */
  readonly #phases: ReadonlyMap<string, readonly number[]>;
  readonly #stays: ReadonlyMap<string, readonly Stay[]>;
  readonly #meetings = new Map<string, Meeting>();

  /** @param journeys of each file one a phase, in the order of phases; copies are none */
  constructor(journeys: readonly Journey[], original: Files) {
    this.#original = original;
    this.#phases = new Map(
      [...Map.groupBy(journeys, ({ from }) => from)].map(([from, own]) => [from, own.map(rankOf)]),
    );
    const places = new Map<string, string | undefined>();
    const stays = journeys.flatMap(({ from, to, phase }) => {
      const at = places.get(from) ?? from;
      places.set(from, to);
      const stay = { at, since: rankOf({ phase }), until: this.until({ from, phase }) };
      return to === undefined ? [] : [[to, stay] as const];
    });
    this.#stays = new Map(
      [...Map.groupBy(stays, ([to]) => to)].map(([to, own]) => [to, own.map(([, stay]) => stay)]),
    );
  }

  /** Whether a file of today is still in its place after a phase; of all phases, where none is said. */
  isLeft(path: string, phase: { readonly phase: number } = { phase: 0 }): boolean {
    const first = this.#phases.get(path)?.[0] ?? NEVER;
    return this.#original.has(path) && first > rankOf(phase);
  }

  /** The phase that takes a file from where this one brings it; infinity where none does. */
  until({ from = '', phase }: { readonly from?: string; readonly phase: number }): number {
    return this.#phases.get(from)?.find(next => next > rankOf({ phase })) ?? NEVER;
  }

  /** Whether something is at a path at any time at which a file is where this step brings it. */
  isBeside(path: string, step: { readonly from?: string; readonly phase: number }): boolean {
    const [since, until] = [rankOf(step), this.until(step)];
    return (
      this.isLeft(path, step) ||
      (this.#stays.get(path) ?? []).some(stay => stay.since < until && since < stay.until)
    );
  }

  /** Every path to which a phase brings something. */
  get reached(): Iterable<string> {
    return this.#stays.keys();
  }

  /** What comes together at a place in a phase. */
  meeting(to: string, phase: { readonly phase: number }): Meeting {
    const key = `${phase.phase} ${to}`;
    const known = this.#meetings.get(key) ?? this.#meet(to, phase);
    this.#meetings.set(key, known);
    return known;
  }

  #meet(to: string, phase: { readonly phase: number }): Meeting {
    const now = rankOf(phase);
    const stays = this.#stays.get(to) ?? [];
    const arriving = new Set(stays.flatMap(({ at, since }) => (since === now ? [at] : []))).size;
    const there = this.isLeft(to, phase) || stays.some(({ since, until }) => since < now && until > now);
    return { arriving, there };
  }
}
