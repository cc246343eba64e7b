import type { Choice } from '../decisions/types.ts';
import type { MergePort } from '../merge/types.ts';
import { type Combined, combine } from './combine.ts';
import type { MappedPair } from './copies.ts';

/** One of three or more copies that become one file, each folded into what came of those before it. */
export interface Fold {
  /** Which copy is folded in, from 2: the first is the one that the others are folded into. */
  readonly copy: number;
  readonly of: number;
  /** All of them, in the order in which they are folded in. */
  readonly copies: readonly FoldedCopy[];
  /** The copy before it that is not settled: what this one is folded into depends on it. */
  readonly waitsFor?: { readonly copy: number; readonly path: string };
}

export interface FoldedCopy {
  readonly path: string;
  /** Whether it is part of the result: the first always is, any other once nothing of it is open. */
  readonly settled: boolean;
}

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

/** `copy 2 of 3 (old/a.py)`: what a fold has to wait for, in words. */
export const awaited = ({ waitsFor, of }: Fold): string | undefined =>
  waitsFor && `copy ${waitsFor.copy} of ${of} (${waitsFor.path})`;
