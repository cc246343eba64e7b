import type { Item, Overview } from '../../../src/session/types.ts';
import { type FakeOptions, FakeSession } from './session.ts';

/** A made-up session of which no phase has been looked at: what is proposed is known once that is done. */
export class UnseenSession extends FakeSession {
  readonly #seen = new Set<number>();
  readonly #told = new Set<() => void>();
  readonly #held: Promise<void>;

  /** @param held looking at a phase takes until then */
  constructor(options: FakeOptions, held: Promise<void>) {
    super(options);
    this.#held = held;
  }

  override overview(): Overview {
    const known = super.overview();
    const phases = known.phases.map(phase =>
      this.#seen.has(phase.number)
        ? phase
        : { ...phase, items: phase.items.map(unproposed), unseen: true as const },
    );
    return { ...known, phases };
  }

  override subscribe(listener: () => void): () => void {
    this.#told.add(listener);
    return super.subscribe(listener);
  }

  async study(phase: number): Promise<void> {
    await this.#held;
    if (this.#seen.has(phase)) return;
    this.#seen.add(phase);
    for (const tell of this.#told) tell();
  }
}

function unproposed({ proposal: _, ...item }: Item): Item {
  return item;
}
