import type { Decision } from '../decisions/types.ts';
import type { Studied } from './study.ts';

/** Whole files and texts that a person chose where nothing is merged. */
export interface ByHand {
  /** A file that moves or is copied → its text as a person wrote it, with names as they are before the phase. */
  readonly edited: ReadonlyMap<string, string>;
  /** A destination → which of the files that cannot be merged stands there. */
  readonly kept: ReadonlyMap<string, string>;
  /** A destination → the text that a person wrote for it. */
  readonly texts: ReadonlyMap<string, string>;
}

export function byHand(items: readonly Studied[], decisions: ReadonlyMap<string, Decision>): ByHand {
  const edited = new Map<string, string>();
  const kept = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { operation, outcome, combined, unmergeable } of items) {
    const choice = decisions.get(operation.id)?.choice;
    if (outcome.kind !== 'bring' || combined) continue;
    // Of several files for one place, keeping what stands there takes none back that was kept before.
    if (choice?.kind === 'keep' && !(choice.path === unmergeable?.right && kept.has(outcome.to)))
      kept.set(outcome.to, choice.path);
    if (choice?.kind === 'edit' && unmergeable) texts.set(outcome.to, choice.text);
    else if (choice?.kind === 'edit') edited.set(outcome.from, choice.text);
  }
  return { edited, kept, texts };
}
