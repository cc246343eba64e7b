import type { Unfinished } from '../../../src/decisions/types.ts';
import { FakeSession } from './session.ts';

/** A made-up session whose committed phases left something to a person. */
export class LeftSession extends FakeSession {
  readonly #told = new Set<() => void>();
  #left: readonly Unfinished[];

  constructor(left: readonly Unfinished[]) {
    super();
    this.#left = left;
  }

  override subscribe(listener: () => void): () => void {
    this.#told.add(listener);
    return super.subscribe(listener);
  }

  apart(): readonly Unfinished[] {
    return this.#left;
  }

  async dismiss(things: readonly Unfinished[], why: string): Promise<void> {
    this.calls.push(`dismiss ${things.map(({ what }) => what)} ${why}`);
    this.#left = this.#left.filter(one => !things.includes(one));
    for (const tell of this.#told) tell();
  }
}
