import type { Journal } from '../decisions/journal.ts';
import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import { History } from './history.ts';

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

  /** Takes the last decision back. Returns the operation concerned, or undefined where there is nothing to undo. */
  async undo(when: string): Promise<string | undefined> {
    const entry = this.#history.undo(when);
    if (entry) await this.#write(entry);
    return entry?.operation;
  }

  async redo(when: string): Promise<string | undefined> {
    const entry = this.#history.redo(when);
    if (entry) await this.#write(entry);
    return entry?.operation;
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
