import type { Choice } from '../decisions/types.ts';
import type { MergePort } from '../merge/types.ts';
import { type Combined, combine } from './combine.ts';
import type { MappedPair } from './copies.ts';

/**
 * Combines every pair as it was decided. Where several files go to one destination, each is the left side of a pair of
 * its own, and is folded into what came of the pairs before it.
 * @param pairs in the order of the plan; those of one destination have the same right side
 */
export async function foldAll(
  pairs: readonly MappedPair[],
  choices: ReadonlyMap<string, Choice | undefined>,
  port: MergePort,
): Promise<ReadonlyMap<string, Combined>> {
  const destinations = Map.groupBy(pairs, pair => pair.to);
  // git merges those of different destinations at once.
  const folded = await Promise.all([...destinations.values()].map(own => foldOne(own, choices, port)));
  return new Map(folded.flat().map(one => [one.operation, one]));
}

/** Folds the copies of one destination, one after the other. */
async function foldOne(
  pairs: readonly MappedPair[],
  choices: ReadonlyMap<string, Choice | undefined>,
  port: MergePort,
): Promise<Combined[]> {
  const all: Combined[] = [];
  let standing: string | undefined;
  for (const pair of pairs) {
    const right = standing === undefined ? {} : { right: standing };
    const texts = { ...pair.texts, ...right };
    const asTheyStand = { ...pair.asTheyStand, ...right };
    const one = await combine({ ...pair, texts, asTheyStand }, choices.get(pair.operation), port);
    all.push(one);
    standing = one.text ?? standing;
  }
  return all.map(one => withFold(one, all));
}

function withFold(one: Combined, own: readonly Combined[]): Combined {
  if (own.length < 2) return one;
  const at = own.indexOf(one);
  const open = own.slice(0, at).findIndex(({ text }) => text === undefined);
  const copies = [
    { path: one.right, settled: true },
    ...own.map(({ left, text }) => ({ path: left, settled: text !== undefined })),
  ];
  return {
    ...one,
    fold: {
      copy: at + 2,
      of: own.length + 1,
      copies,
      ...(open >= 0 && { waitsFor: { copy: open + 2, path: own[open]!.left } }),
    },
  };
}
