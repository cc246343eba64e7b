import { counts, isUnsolved, pieceAt } from '../../src/merge/stops.ts';
import type { HunkChoice, Rule, Settled } from '../../src/merge/types.ts';
import type { Merging } from '../../store/parts/merge.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';

const RULES: Readonly<Record<Rule, string>> = {
  imports: 'the imports of both, together',
  adjacent: 'changes that lie beside each other, both taken',
  'identical-additions': 'the same lines added on both sides',
};

/** Path of a side. */
export const pathOf = ({ divergence }: Merging, side: 'left' | 'right'): string =>
  divergence.copies[side === 'left' ? 0 : 1]?.path ?? side;

/** What was chosen for a hunk. */
export function hunkChoiceWords(merging: Merging, choice: HunkChoice): string {
  const [left, right] = [pathOf(merging, 'left'), pathOf(merging, 'right')];
  switch (choice.take) {
    case 'left':
      return `as in ${left}`;
    case 'right':
      return `as in ${right}`;
    case 'left-right':
      return `both, ${left} first`;
    case 'right-left':
      return `both, ${right} first`;
    case 'base':
      return 'as it was before both';
    case 'neither':
      return 'neither: the lines go';
    case 'lines':
      return `${counted(choice.lines.length, 'line')} chosen one by one`;
    case 'edit':
      return 'written by hand';
    case 'open':
      return 'open: the rule was rejected';
  }
}

/** What is said of a line that was edited outside of the differences. */
export const editedWords = (keyOf: State['keyOf']): string =>
  `Edited by hand: both copies agree here. ${keyOf('merge.edit-whole')} opens the whole text again.`;

/** Where the cursor is and how it stands there, in one line. */
export function hunkWords(merging: Merging, stop: number | undefined, keyOf: State['keyOf']): string {
  const { choosing } = merging;
  if (stop === undefined)
    return `Both copies agree here. ${keyOf('merge.next')} next difference, ${keyOf('merge.next-open')} next open one.`;
  const where = `Difference ${stop + 1} of ${choosing.stops.length}`;
  const choice = choosing.choices[stop];
  const { proposal } = choosing.stops[stop]!;
  if (!choice && proposal) {
    return proposal.level === 'proposed'
      ? `${where}: recorded was “${hunkChoiceWords(merging, proposal.decision.choice)}”, but the files have changed since (${proposal.drift}). ${keyOf('merge.accept')} takes it.`
      : `${where}: the recorded choice does not fit any more (${proposal.drift}). Choose anew.`;
  }
  if (isUnsolved(choosing, stop))
    return `${where}: open. ${keyOf('merge.left')} ${keyOf('merge.right')} choose the side, ${keyOf('merge.take')} takes it, ${keyOf('merge.both')} takes both.`;
  if (choice)
    return `${where}: ${hunkChoiceWords(merging, choice)}. ${keyOf('merge.clear')} makes it open again.`;
  return `${where}: ${settledWords(pieceAt(choosing, stop) as Settled)}. ${keyOf('merge.reject')} rejects that.`;
}

/** Short enough for 80 columns, with the key that rejects it. */
function settledWords({ by }: Settled): string {
  if (by === 'left' || by === 'right') return `taken, as only the ${by} copy changed it`;
  if (by === 'same' || by === 'both') return 'both made the same change';
  return RULES[by];
}

/** How many are solved, and how. */
export function countWords({ choosing, patches }: Merging): string {
  const { conflicts, unsolved, byRule } = counts(choosing);
  const hand = patches.length > 0 ? `, ${counted(patches.length, 'edit')} by hand` : '';
  const rule = `${byRule > 0 ? `, ${byRule} by rule` : ''}${hand}`;
  if (unsolved > 0) return `${unsolved} of ${counted(choosing.stops.length, 'difference')} open${rule}`;
  if (conflicts === 0) return `${counted(choosing.stops.length, 'difference')}, no conflict${hand}`;
  return `${conflicts === 1 ? 'the one conflict is' : `all ${conflicts} conflicts are`} solved${rule}`;
}
