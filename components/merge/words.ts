import type { Drift } from '../../src/merge/match.ts';
import { counts, isUnsolved, pieceAt } from '../../src/merge/stops.ts';
import type { HunkChoice, Rule, Settled } from '../../src/merge/types.ts';
import type { Merging } from '../../store/parts/merge.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { width } from '../text/cells.ts';

const RULES: Readonly<Record<Rule, string>> = {
  imports: 'the imports of both, together',
  adjacent: 'changes that lie beside each other, both taken',
  'identical-additions': 'the same lines added on both sides',
};

/** Path of a side. */
export const pathOf = ({ divergence }: Merging, side: 'left' | 'right'): string =>
  divergence.copies[side === 'left' ? 0 : 1]?.path ?? side;

/** What the sides are called: their paths, or, where there is little room, where they stand. */
type Sides = Readonly<Record<'left' | 'right', string>>;

const SHORT: Sides = { left: 'the left', right: 'the right' };

/** What was chosen for a hunk. */
function hunkChoiceWords({ left, right }: Sides, choice: HunkChoice): string {
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

/** What has changed since a choice was recorded, by the code of its drift. */
const DRIFTS: Readonly<Record<Drift, string>> = {
  context: 'the lines around it are others',
  ordinal: 'it stands in another place among equals',
  count: 'more or fewer are equal to it',
  base: 'the common text is another',
  edited: 'it was written by hand',
};

/** Where the cursor is and how it stands there, in one line: in as many words as have room, if any have. */
export function hunkWords(
  merging: Merging,
  stop: number | undefined,
  keyOf: State['keyOf'],
  columns = Infinity,
): string {
  const ways = waysToSay(merging, stop, keyOf);
  return ways.find(words => width(words) <= columns) ?? ways.at(-1)!;
}

/** The same in many words and in few. */
function waysToSay(
  merging: Merging,
  stop: number | undefined,
  keyOf: State['keyOf'],
): readonly [string, string] {
  const { choosing } = merging;
  const key = (id: string) => keyOf(`merge.${id}`);
  if (stop === undefined) {
    const [next, open] = [key('next'), key('next-open')];
    return [
      `Both copies agree here. ${next} next difference, ${open} next open one.`,
      `Both agree here. ${next} next, ${open} next open one.`,
    ];
  }
  const where = `Difference ${stop + 1} of ${choosing.stops.length}`;
  const choice = choosing.choices[stop];
  const { proposal } = choosing.stops[stop]!;
  const sides = { left: pathOf(merging, 'left'), right: pathOf(merging, 'right') };
  if (!choice && proposal) {
    const drift = DRIFTS[proposal.drift];
    if (proposal.level !== 'proposed')
      return [
        `${where}: the recorded choice does not fit any more: ${drift}. Choose anew.`,
        `${where}: what was recorded does not fit now.`,
      ];
    const recorded = (names: Sides) => `“${hunkChoiceWords(names, proposal.decision.choice)}”`;
    return [
      `${where}: recorded was ${recorded(sides)}, but since then ${drift}. ${key('accept')} takes it.`,
      `${where}: was ${recorded(SHORT)}. ${key('accept')} takes it.`,
    ];
  }
  if (isUnsolved(choosing, stop))
    return [
      `${where}: open. ${key('left')} ${key('right')} choose the side, ${key('take')} takes it, ${key('both')} takes both.`,
      `${where}: open. ${key('left')} ${key('right')} side, ${key('take')} take, ${key('both')} both.`,
    ];
  if (choice) {
    const clear = key('clear');
    return [
      `${where}: ${hunkChoiceWords(sides, choice)}. ${clear} makes it open again.`,
      `${where}: ${hunkChoiceWords(SHORT, choice)}. ${clear} opens it.`,
    ];
  }
  const settled = settledWords(pieceAt(choosing, stop) as Settled);
  return [`${where}: ${settled}. ${key('reject')} rejects that.`, `${where}: ${settled}.`];
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
