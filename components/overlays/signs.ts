import { looksLike } from '../../store/fuzzy.ts';
import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import { PAIR_SIGNS } from '../audit/words.ts';
import type { Context } from '../keys/binding.ts';
import { contextBelow } from '../keys/commands.ts';
import { ARRIVALS } from '../steps/paths.ts';
import { SIGNS } from '../steps/words.ts';
import type { Token } from '../theme/tokens.ts';

/** A sign of the screen, and what it says. */
export interface Sign {
  readonly sign: string;
  readonly says: string;
  readonly token?: Token;
}

const sign = (sign: string, says: string, token?: Token): Sign => ({ sign, says, ...(token && { token }) });

/** How a row stands. */
const ofRow = ({ sign, word, token }: (typeof SIGNS)[keyof typeof SIGNS]): Sign => ({
  sign,
  says: `a row: ${word.replace(':', ',')}`,
  token,
});

/** Of the rows of the list: how each stands, what becomes of its file, what is wrong, what rows are no steps. */
const LIST: readonly Sign[] = [
  ...Object.values(SIGNS).map(ofRow),
  ...Object.entries(ARRIVALS).flatMap(([is, { sign, says }]) =>
    is === 'chosen' ? [] : [{ sign, says: `between two names: ${says}` }],
  ),
  sign('⇒', 'between two names: a facade, an old module that only passes on to the new place'),
  sign('✗', 'at the end of a row: the plan and the repository disagree; the pane says on what', 'error'),
  sign('!', 'at the end of a row: a danger; the pane says which', 'warning'),
  sign(':65', 'instead of a number: the step stands in line 65 of the plan, outside its numbered steps'),
  sign('¿', 'a line of the plan that was not understood, or what is left to a person', 'warning'),
  sign('∅', 'a line of the plan of which nothing was made, and why', 'muted'),
  sign('▾ ▸', 'an unfolded and a folded phase'),
  sign('┃ ◆', 'a row of the range, and a marked row: keys act on all of them', 'range'),
];

/** Of texts that are compared, blamed, merged. */
const TEXTS: readonly Sign[] = [
  sign('- +', 'a line that only the first has, and one that only the second has'),
  sign('>', 'a line that stands elsewhere in the other text', 'moved'),
  sign('⋯ ≈', 'lines folded away: equal ones, and those that differ only in imports or spaces'),
  sign('▉▆▄▂▁', 'the age of a line, the taller the younger: a week, a month, half a year, two years, more'),
  sign('5d 11w 2y', 'days, weeks and years ago'),
  sign('↳', 'a long line goes on here'),
  sign('⇤4', 'so many blank columns, which all lines begin with, are left out', 'note'),
];

const HISTORY: readonly Sign[] = [
  sign('● │', 'a commit of the file in this column'),
  sign('─┴▶', 'here the copy was made: from the file on the left, to the one on the right'),
];

const MERGE: readonly Sign[] = [
  sign('?', 'a line of an open difference', 'conflict'),
  sign('✓', 'a line that was chosen', 'ok'),
  sign('=', 'a line that is settled without you: only one side changed it, or both in the same way', 'added'),
  sign('✎', 'a line that was written by hand', 'ok'),
];

const REVIEW: readonly Sign[] = [
  sign('●', 'a commit on the main line'),
  sign('○', 'a commit beside it, by which blame finds the old lines'),
  sign('◌', 'where the branch is now'),
  sign('✓ – ?', 'a place that names a file: rewritten, left as it is, left to you'),
  sign('+ - ~ →', 'a file that is added, removed, changed, moved'),
];

const AUDIT: readonly Sign[] = [
  ...Object.values(PAIR_SIGNS).map(ofRow),
  sign('!', 'behind a name: what it was copied from is still there, and was changed since', 'warning'),
];

/** Wherever something is cut. */
const EDGES: readonly Sign[] = [
  sign('› ‹ …', 'at an edge: something is cut there', 'muted'),
  sign('«8', 'the text was moved by so many columns', 'note'),
];

/** The signs that the help explains, below the keys: those of the screen below it, filtered. */
export function signsOf(state: State): readonly Sign[] {
  const top = topOverlay(state);
  if (top?.kind !== 'help') return [];
  return signsIn(contextBelow(state)).filter(({ sign, says }) => looksLike([SIGN, sign, says], top.filter));
}

/** By this word all signs are found. */
export const SIGN = 'sign';

/** The signs that can be on screen where one is. */
function signsIn(context: Context): readonly Sign[] {
  switch (context) {
    case 'list':
    case 'pane':
      return [...LIST, ...TEXTS, ...HISTORY, ...EDGES];
    case 'review':
      return [...REVIEW, ...EDGES];
    case 'change':
      return [...TEXTS, ...EDGES];
    case 'merge':
      return [...MERGE, ...TEXTS, ...EDGES];
    case 'audit':
    case 'histories':
      return [...AUDIT, ...HISTORY, ...EDGES];
    default:
      return [];
  }
}
