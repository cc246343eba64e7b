import type { Mood } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Part, wordsOnly } from './clause.ts';

const WHY: Readonly<Record<Mood, string>> = {
  report: 'tells what was done',
  example: 'example',
  later: 'left for later',
  option: 'weighs what could be done',
  undo: 'tells how to go back',
  rejected: 'rejected',
};

/** Moods that the first words tell; the others may stand anywhere. */
const FIRST: readonly Mood[] = ['example', 'undo'];
/** Moods that a remark in brackets can give to the whole. */
const IN_BRACKETS: readonly Mood[] = ['later', 'rejected'];

/**
 * Why a sentence is no instruction although it names files and a verb: a question, a report, an example, an option, something for later.
 * @param text its words, names blanked.
 * @returns the reason in words, or nothing where it is one.
 */
export function idleBecause(
  text: string,
  remarks: Part['remarks'],
  asked: boolean,
  words: Vocabulary,
): string | undefined {
  if (asked) return 'a question';
  for (const [mood, list] of words.moods) {
    const match = list.find(text);
    if (match && mood !== 'rejected' && (!FIRST.includes(mood) || begins(text, match.index)))
      return WHY[mood];
    if (!IN_BRACKETS.includes(mood)) continue;
    for (const remark of remarks) {
      const inside = wordsOnly(remark);
      const found = list.find(inside);
      if (found && begins(inside, found.index) && !inside.includes('\u25a1')) return WHY[mood];
    }
  }
  return undefined;
}

function begins(text: string, index: number): boolean {
  return !/[\p{L}\p{N}\u25a1]/u.test(text.slice(0, index));
}
