import type { Journal } from '../decisions/journal.ts';
import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import { History, type Step } from './history.ts';

/** The record of a session: what it says now, and what can be undone. Every change is on disk when its promise resolves. */
export class Recording {
  readonly #journal: Journal;
  readonly #history: History;
  #state: RecordState;

  constructor(journal: Journal) {
    this.#journal = journal;
    this.#history = new History(journal.entries);
    this.#state = stateOf(journal.entries);
  }

  get state(): RecordState {
    return this.#state;
  }

  isCommitted(phase: number): boolean {
    return this.#state.committed.some(entry => entry.phase === phase);
  }

  async add(entry: Entry): Promise<void> {
    await this.#write(entry);
    this.#history.add(entry);
  }

  /** Takes back what the last key decided. Returns the entries that did; empty where there is nothing to undo. */
  async undo(when: string): Promise<readonly Step[]> {
    return this.#writeAll(this.#history.undo(when));
  }

  async redo(when: string): Promise<readonly Step[]> {
    return this.#writeAll(this.#history.redo(when));
  }

  async #writeAll(steps: readonly Step[]): Promise<readonly Step[]> {
    for (const step of steps) await this.#write(step);
    return steps;
  }

  /** After others wrote to the journal: a phase was committed or taken back. */
  reload(): void {
    this.#history.reset();
    this.#state = stateOf(this.#journal.entries);
  }

  async #write(entry: Entry): Promise<void> {
    await this.#journal.append(entry);
    this.#state = stateOf(this.#journal.entries);
  }
}
