import type { Choice, Decision, Dismissal } from '../decisions/types.ts';
import type { Broken } from './prove.ts';
import { brokenThing } from './prove.ts';
import type { Item } from './types.ts';
import { undismissed, unfinishedLine } from './unfinished.ts';

/** Steps that cause what would be broken → what that is, a sentence each, without what a person dismissed. */
export function refutedBy(
  breaking: readonly Broken[],
  phase: number,
  dismissals: readonly Dismissal[],
): ReadonlyMap<string, readonly string[]> {
  const known = breaking.filter(({ operation }) => operation !== undefined);
  const by = Map.groupBy(known, ({ operation }) => operation!);
  const told = [...by].map(([id, own]): [string, readonly string[]] => {
    const things = own.map(({ step: _, ...one }) => brokenThing(one, phase));
    return [id, undismissed(things, dismissals).map(unfinishedLine)];
  });
  return new Map(told.filter(([, sentences]) => sentences.length > 0));
}

/**
 * What rehearsals said against steps, as they were decided then. As long as the rehearsal is of today, it holds against the
 * decision; afterwards it only keeps the same choice from being called sure.
 */
export class Refutations {
  readonly #current = new Map<number, ReadonlyMap<string, readonly string[]>>();
  readonly #known = new Map<string, { readonly choice: string; readonly sentences: readonly string[] }>();

  /** What the rehearsal of a phase found. */
  set(
    phase: number,
    refuted: ReadonlyMap<string, readonly string[]>,
    decisions: ReadonlyMap<string, Decision>,
  ): void {
    for (const id of this.#current.get(phase)?.keys() ?? []) if (!refuted.has(id)) this.#known.delete(id);
    this.#current.set(phase, refuted);
    for (const [id, sentences] of refuted)
      this.#known.set(id, { choice: JSON.stringify(decisions.get(id)?.choice), sentences });
  }

  /** Something was decided anew in a phase: what its rehearsal said holds against no decision any more. */
  forget(phase: number): void {
    this.#current.delete(phase);
  }

  /** The files are others, or a person knows better. */
  clear(): void {
    this.#current.clear();
    this.#known.clear();
  }

  /** What speaks against a decision of a phase, or against deciding so again. */
  against(phase: number, id: string, choice: Choice | undefined, decided: boolean): readonly string[] {
    if (decided) return this.#current.get(phase)?.get(id) ?? [];
    const known = this.#known.get(id);
    return known && choice && known.choice === JSON.stringify(choice) ? known.sentences : [];
  }
}

/** An item with what the rehearsal says against it: not sure any more, and with the reason. */
export function withRefutation(item: Item, sentences: readonly string[]): Item {
  if (sentences.length === 0) return item;
  const [first] = sentences;
  const more = sentences.length > 1 ? `, and ${sentences.length - 1} more like it` : '';
  return {
    ...item,
    refuted: sentences,
    state: 'person',
    ...(item.proposal && {
      proposal: { ...item.proposal, sure: false, reason: `the rehearsal found: ${first}${more}` },
    }),
  };
}
