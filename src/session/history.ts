import type { Decision, Entry } from '../decisions/types.ts';

type Step = Extract<Entry, { type: 'decision' | 'clear' }>;
interface Change {
  readonly operation: string;
  readonly before: Decision | undefined;
  readonly after: Decision | undefined;
}

/** Undo and redo of decisions, as new entries of the record: what was decided stays readable there. A commit ends what can be undone. */
export class History {
  readonly #now = new Map<string, Decision>();
  #done: Change[] = [];
  #undone: Change[] = [];

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  /** Notes an entry that was made by a person or read from the record. */
  add(entry: Entry): void {
    if (entry.type === 'decision' || entry.type === 'clear') {
      const after = decisionOf(entry);
      this.#done.push({ operation: entry.operation, before: this.#now.get(entry.operation), after });
      this.#undone = [];
      this.#set(entry.operation, after);
    } else if (entry.type !== 'checked') this.reset();
  }

  reset(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** The entry that takes the last change back, or undefined where there is none. */
  undo(when: string): Step | undefined {
    const change = this.#done.pop();
    if (!change) return undefined;
    this.#undone.push(change);
    return this.#entry(change.operation, change.before, when);
  }

  redo(when: string): Step | undefined {
    const change = this.#undone.pop();
    if (!change) return undefined;
    this.#done.push(change);
    return this.#entry(change.operation, change.after, when);
  }

  #entry(operation: string, decision: Decision | undefined, when: string): Step {
    this.#set(operation, decision);
    return decision ? { type: 'decision', ...decision } : { type: 'clear', operation, when };
  }

  #set(operation: string, decision: Decision | undefined): void {
    if (decision) this.#now.set(operation, decision);
    else this.#now.delete(operation);
  }
}

function decisionOf(entry: Step): Decision | undefined {
  if (entry.type === 'clear') return undefined;
  const { type: _, ...decision } = entry;
  return decision;
}
