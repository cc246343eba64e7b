import { thingAt } from '../decisions/same-thing.ts';
import type { Entry } from '../decisions/types.ts';

/** What undo takes back. */
export type Step = Extract<Entry, { type: Holding['type'] | 'clear' | 'uncorrected' | 'undismissed' }>;
/** A step that holds until another one on the same subject. */
type Holding = Extract<Entry, { type: 'decision' | 'correction' | 'dismissed' }>;

/** What one key did. */
export interface Group {
  readonly steps: readonly Step[];
  /** `fixed`: beyond undo. */
  readonly state: 'fixed' | 'done' | 'undone';
}

interface Change {
  /** The step that was made. */
  readonly step: Step;
  readonly before: Holding | undefined;
  readonly after: Holding | undefined;
}

/**
 * Undo and redo of decisions, corrections and dismissals, as new entries of the record: what was decided stays readable there. What
 * one key did is undone at once. A commit ends what can be undone.
 */
export class History {
  readonly #now = new Map<string, Holding>();
  #done: Change[][] = [];
  #undone: Change[][] = [];
  /** What a commit put beyond undo. */
  #fixed: Change[][] = [];

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  /** Notes an entry that was made by a person or read from the record. */
  add(entry: Entry): void {
    if (isStep(entry)) {
      const after = isHolding(entry) ? entry : undefined;
      const change = { step: entry, before: this.#now.get(subject(entry)), after };
      if (entry.joined && this.#done.length > 0) this.#done.at(-1)!.push(change);
      else this.#done.push([change]);
      this.#undone = [];
      this.#set(entry, after);
    } else if (entry.type !== 'checked') this.reset();
  }

  reset(): void {
    this.#fixed.push(...this.#done);
    this.#done = [];
    this.#undone = [];
  }

  /** What each key did, in order: what undo cannot reach, what holds, and what was undone, the next to be done again first. */
  groups(): readonly Group[] {
    const all = { fixed: this.#fixed, done: this.#done, undone: this.#undone.toReversed() } as const;
    return (Object.keys(all) as Group['state'][]).flatMap(state =>
      all[state].map(changes => ({ steps: changes.map(({ step }) => step), state })),
    );
  }

  /** The entries that take back what the last key did; empty where there is nothing. */
  undo(when: string): readonly Step[] {
    const changes = this.#done.pop() ?? [];
    if (changes.length > 0) this.#undone.push(changes);
    return this.#entries(changes.toReversed(), 'before', when);
  }

  redo(when: string): readonly Step[] {
    const changes = this.#undone.pop() ?? [];
    if (changes.length > 0) this.#done.push(changes);
    return this.#entries(changes, 'after', when);
  }

  #entries(changes: readonly Change[], side: 'before' | 'after', when: string): Step[] {
    return changes.map((change, index) => {
      this.#set(change.step, change[side]);
      const { joined: _, ...made } = change[side] ?? ending(change.step, when);
      return index === 0 ? made : { ...made, joined: true };
    });
  }

  #set(step: Step, holds: Holding | undefined): void {
    if (holds) this.#now.set(subject(step), holds);
    else this.#now.delete(subject(step));
  }
}

const HOLDING: ReadonlySet<Entry['type']> = new Set(['decision', 'correction', 'dismissed']);
const ENDING: ReadonlySet<Entry['type']> = new Set(['clear', 'uncorrected', 'undismissed']);

function isStep(entry: Entry): entry is Step {
  return HOLDING.has(entry.type) || ENDING.has(entry.type);
}

function isHolding(entry: Entry): entry is Holding {
  return HOLDING.has(entry.type);
}

/** What a step is about. */
function subject(step: Step): string {
  switch (step.type) {
    case 'decision':
    case 'clear':
      return `operation ${step.operation}`;
    case 'correction':
    case 'uncorrected':
      return `line ${JSON.stringify([step.at.text, step.at.ordinal, step.of])}`;
    case 'dismissed':
    case 'undismissed':
      return `thing ${thingAt(step.about)}`;
  }
}

/** The entry after which nothing holds for the subject of a step. */
function ending(step: Step, when: string): Step {
  switch (step.type) {
    case 'decision':
    case 'clear':
      return { type: 'clear', operation: step.operation, when };
    case 'correction':
    case 'uncorrected': {
      const { at, of } = step;
      return { type: 'uncorrected', at, ...(of !== undefined && { of }), when };
    }
    case 'dismissed':
    case 'undismissed':
      return { type: 'undismissed', about: step.about, when };
  }
}
