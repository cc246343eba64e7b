import type { Choice } from '../decisions/types.ts';
import { edited } from '../merge/edited.ts';
import { hunkOf } from '../merge/hunks.ts';
import { equal } from '../merge/lines.ts';
import { inForce, match } from '../merge/match.ts';
import { applyPatches, type Patch } from '../merge/patch.ts';
import { chosen, decide, identity, result } from '../merge/result.ts';
import type { Hunk, HunkChoice, HunkDecision, Merge, MergePort } from '../merge/types.ts';

/** A choice hunk by hunk. */
export type ByHunks = Extract<Choice, { kind: 'hunks' }>;

/** What a choice hunk by hunk comes to. */
export interface Merged {
  readonly text: string;
  readonly open: readonly Hunk[];
  /** Edits outside of hunks whose lines are no longer there. */
  readonly refused: readonly Patch[];
}

/** The text that a choice gives: its hunks first, then what was edited outside of them. */
export function byHunks(merge: Merge, { hunks, patches = [] }: ByHunks): Merged {
  const { text, open } = result(merge, holding(merge, hunks));
  return patches.length === 0
    ? { text, open, refused: [] }
    : { ...applyPatches(text, patches, merge.eol), open };
}

/**
 * A text that a person wrote as a whole, as choices on hunks and edits outside of them, so that a replay can take over
 * what still fits. A hunk whose answer is one of its sides is a choice of that side.
 * @param before hunks that were chosen before the editor was opened
 * @returns undefined where that would not give the very same text
 */
export async function asHunks(
  merge: Merge,
  before: readonly HunkDecision[],
  text: string,
  git: MergePort,
): Promise<ByHunks | undefined> {
  const { decisions, patches } = await edited(merge, holding(merge, before), text, git);
  const known = new Map(decisions.map(decision => [identity(decision), decision]));
  const hunks = merge.pieces.flatMap((piece): HunkDecision[] => {
    const hunk = hunkOf(piece);
    if (!hunk) return [];
    const own = known.get(identity(hunk));
    if (own) return [{ ...own, choice: simple(hunk, own.choice) }];
    // An open hunk stands as the base in what was edited, and was left so.
    return piece.kind === 'hunk' ? [decide(hunk, { take: 'base' })] : [];
  });
  const choice: ByHunks = { kind: 'hunks', hunks, ...(patches.length > 0 && { patches }) };
  const { text: again, open, refused } = byHunks(merge, choice);
  return again === text && open.length === 0 && refused.length === 0 ? choice : undefined;
}

function holding(merge: Merge, hunks: readonly HunkDecision[]): readonly HunkDecision[] {
  return inForce(match(merge, hunks, { unchanged: true }), { proposed: false });
}

const SIDES = ['left', 'right', 'base', 'left-right', 'right-left', 'neither'] as const;

function simple(hunk: Hunk, choice: HunkChoice): HunkChoice {
  if (choice.take !== 'edit') return choice;
  const lines = chosen(hunk, choice) ?? [];
  const take = SIDES.find(side => equal(chosen(hunk, { take: side }) ?? [], lines));
  return take ? { take } : choice;
}
