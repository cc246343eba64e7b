import type { Entry } from '../decisions/types.ts';

/** What undo takes back. */
export type Step = Extract<Entry, { type: 'decision' | 'clear' | 'correction' | 'uncorrected' }>;
/** A step that holds until another one on the same subject. */
type Holding = Extract<Step, { type: 'decision' | 'correction' }>;

interface Change {
  /** The step that was made. */
  readonly step: Step;
  readonly before: Holding | undefined;
  readonly after: Holding | undefined;
}

/**
 * Undo and redo of decisions and corrections, as new entries of the record: what was decided stays readable there. What one key did
 * is undone at once. A commit ends what can be undone.
 */
export class History {
  readonly #now = new Map<string, Holding>();
  #done: Change[][] = [];
  #undone: Change[][] = [];

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
    } else if (entry.type !== 'checked' && entry.type !== 'dismissed') this.reset();
  }

  reset(): void {
    this.#done = [];
    this.#undone = [];
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

function isStep(entry: Entry): entry is Step {
  return isHolding(entry) || entry.type === 'clear' || entry.type === 'uncorrected';
}

function isHolding(entry: Entry): entry is Holding {
  return entry.type === 'decision' || entry.type === 'correction';
}

/** What a step is about. */
function subject(step: Step): string {
  if (step.type === 'decision' || step.type === 'clear') return `operation ${step.operation}`;
  return `line ${JSON.stringify([step.at.text, step.at.ordinal, step.of])}`;
}

/** The entry after which nothing holds for the subject of a step. */
function ending(step: Step, when: string): Step {
  if (step.type === 'decision' || step.type === 'clear')
    return { type: 'clear', operation: step.operation, when };
  const { at, of } = step;
  return { type: 'uncorrected', at, ...(of !== undefined && { of }), when };
}
