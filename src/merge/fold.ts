import { inForce, match, type Replay } from './match.ts';
import { type Result, result } from './result.ts';
import { type MergeOptions, threeWay } from './three-way.ts';
import type { HunkDecision, Merge, MergePort } from './types.ts';

/** One of several copies. */
export interface FoldedCopy {
  readonly text: string;
  /** The text it has in common with the first copy, undefined where none is known. The first copy needs none. */
  readonly base?: string;
}

/** One copy folded into what came of the copies before it: those are the left side, it is the right one. */
export interface Fold {
  /** Which copy was folded in: 1 is the second. */
  readonly copy: number;
  readonly merge: Merge;
  readonly replay: Replay;
  readonly result: Result;
}

/**
 * Merges any number of copies one after the other, the first being the elder. Stops after a fold in which something is
 * open or a recorded choice waits for a person: what comes after depends on it.
 * @param decisions choices of all folds; each says in `fold` which one it belongs to.
 */
export async function fold(
  copies: readonly FoldedCopy[],
  git: MergePort,
  decisions: readonly HunkDecision[],
  options: MergeOptions & { readonly unchanged?: boolean } = {},
): Promise<Fold[]> {
  const folds: Fold[] = [];
  let left = copies[0]?.text ?? '';
  for (const [copy, { text, base }] of copies.entries()) {
    if (copy === 0) continue;
    const merge = await threeWay({ base, left, right: text }, git, options);
    const own = decisions.filter(decision => (decision.fold ?? 1) === copy);
    const replay = match(merge, own, options);
    const made = result(merge, inForce(replay, { proposed: false }));
    folds.push({ copy, merge, replay, result: made });
    if (made.open.length > 0 || replay.matches.some(({ level }) => level !== 'applied')) break;
    left = made.text;
  }
  return folds;
}
