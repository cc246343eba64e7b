import type { Choice } from '../decisions/types.ts';
import { diverge } from '../merge/divergence.ts';
import type { Patch } from '../merge/patch.ts';
import { result } from '../merge/result.ts';
import { syntaxOf } from '../merge/tokens.ts';
import type { DivergenceClass, Merge, MergePort } from '../merge/types.ts';
import { importReader } from '../references/import-lines.ts';
import { byHunks } from './chosen.ts';
import type { MappedPair } from './copies.ts';
import type { Fold } from './fold.ts';

/** Two copies as one: merged, as far as the choice made (or accepting) settles it. */
export interface Combined extends MappedPair {
  readonly merge: Merge;
  readonly classification: DivergenceClass;
  readonly differing: number;
  readonly mechanical: number;
  /** Which of them is another text than the base; absent where no base is known. */
  readonly changed?: { readonly left: boolean; readonly right: boolean };
  /** The result; absent while hunks are open. */
  readonly text: string | undefined;
  /** Number of open hunks. */
  readonly open: number;
  /** Edits outside of hunks whose place is not there any more: they have to be made again. */
  readonly refused: readonly Patch[];
  /** Why the result, though nothing is open, is not sure: nobody chose it, and something speaks against it. */
  readonly doubts?: readonly string[];
  /** Where it is one of three or more copies. */
  readonly fold?: Fold;
}

/** @param choice as decided; undefined is looked at as accepting what is proposed */
export async function combine(
  pair: MappedPair,
  choice: Choice | undefined,
  git: MergePort,
): Promise<Combined> {
  const imports = await importReader(pair.to);
  const { texts, asTheyStand, to } = pair;
  const found = await diverge({ texts, asTheyStand, syntax: syntaxOf(to) }, git, imports ? { imports } : {});
  const { merge, classification, differing, mechanical, changed } = found;
  return {
    ...pair,
    merge,
    classification,
    differing,
    mechanical,
    ...(changed && { changed }),
    ...settle(pair, merge, classification, choice),
  };
}

/** Of copies that say the same, the one at the destination stays; comments are merged. */
const SAME: ReadonlySet<DivergenceClass> = new Set(['identical', 'imports-only', 'formatting-only']);

function settle(
  { texts, left }: MappedPair,
  merge: Merge,
  classification: DivergenceClass,
  choice: Choice | undefined,
): Pick<Combined, 'text' | 'open' | 'refused'> {
  const whole = (text: string) => ({ text, open: 0, refused: [] });
  const partly = (text: string, open: number, refused: readonly Patch[] = []) =>
    open + refused.length === 0 ? whole(text) : { text: undefined, open, refused };
  switch (choice?.kind) {
    case 'edit':
      return whole(choice.text);
    case 'keep':
      return whole(choice.path === left ? texts.left : texts.right);
    case 'hunks': {
      const { text, open, refused } = byHunks(merge, choice);
      return partly(text, open.length, refused);
    }
    default: {
      if (SAME.has(classification)) return whole(texts.right);
      const { text, open } = result(merge, []);
      return partly(text, open.length);
    }
  }
}
