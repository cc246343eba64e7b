import type { Journal } from '../decisions/journal.ts';
import { placed, type RecordState, stateOf } from '../decisions/state.ts';
import type { Decision, Entry } from '../decisions/types.ts';
import type { Reading } from '../findings/types.ts';
import { contradictionWords } from './contradicting.ts';
import { donePhases } from './done.ts';
import { type Group, History, type Step } from './history.ts';

/** The record of a session: what it says now, and what can be undone. Every change is on disk when its promise resolves. */
export class Recording {
  readonly #journal: Journal;
  readonly #history: History;
  #state: RecordState;

  #lost: ReadonlySet<string>;
  #reading: Reading;
  #done: ReadonlySet<number> | undefined;
  /** Decisions that were made on other files than those of today, and why they do not hold. */
  readonly #aside = new Map<string, { readonly decision: Decision; readonly why: string }>();

  /** @param lost last commits of phases that are not in the history of the branch */
  constructor(journal: Journal, lost: ReadonlySet<string>, reading: Reading) {
    this.#journal = journal;
    this.#history = new History(journal.entries);
    this.#lost = lost;
    this.#reading = reading;
    this.#state = stateOf(journal.entries, lost);
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Why a decision of the record does not hold, where it does not. */
  aside(operation: string): string | undefined {
    const apart = this.#state.contradictions.find(one => one.operation === operation);
    return this.#aside.get(operation)?.why ?? (apart && contradictionWords(apart));
  }

  /** Lets a decision rest until it is made again. It stays in the record. */
  setAside(operation: string, why: string): void {
    const decision = this.#state.decisions.get(operation);
    if (!decision) return;
    this.#aside.set(operation, { decision, why });
    this.#addUp();
  }

  /** Whether nothing of a phase is left to commit. */
  isCommitted(phase: number): boolean {
    this.#done ??= donePhases(this.#state.committed, this.#reading.plan, this.#reading.operations);
    return this.#done.has(phase);
  }

  /** The plan says other things now. */
  reread(reading: Reading): void {
    this.#reading = reading;
    this.#done = undefined;
  }

  async add(entry: Entry): Promise<void> {
    await this.#write(entry);
    this.#history.add(entry);
  }

  /** What each key did, in order. */
  groups(): readonly Group[] {
    return this.#history.groups();
  }

  /** Takes back what so many keys decided (below 0), or decides it again. Returns the entries that did, in the order of the plan. */
  async travel(keys: number, when: string): Promise<readonly Step[]> {
    const made: Step[] = [];
    for (let key = 0; key < Math.abs(keys); key++) {
      const steps = keys < 0 ? this.#history.undo(when) : this.#history.redo(when);
      for (const step of steps) await this.#write(step);
      if (keys < 0) made.unshift(...steps.toReversed());
      else made.push(...steps);
    }
    return made;
  }

  /** After others wrote to the journal: a phase was committed or taken back. */
  reload(lost: ReadonlySet<string>): void {
    this.#history.reset();
    this.#lost = lost;
    this.#addUp();
  }

  async #write(entry: Entry): Promise<void> {
    await this.#journal.append(placed(entry, this.#state));
    this.#addUp();
  }

  #addUp(): void {
    const state = stateOf(this.#journal.entries, this.#lost);
    const decisions = new Map(state.decisions);
    for (const [operation, { decision }] of this.#aside) {
      if (decisions.get(operation)?.when === decision.when) decisions.delete(operation);
      else this.#aside.delete(operation);
    }
    this.#state = { ...state, decisions };
    this.#done = undefined;
  }
}
