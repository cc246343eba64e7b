import type { Fold } from '../../src/session/types.ts';
import { cutStart } from '../text/cells.ts';
import { as, type Row, row, type Span } from '../text/row.ts';

/** Columns of a path at least, and of what stands around each. */
const LEAST = 8;
const SIGNS = 7;

/** Where one is among several copies: `copy 2 of 3`. */
export const foldWords = ({ copy, of }: Fold): string => `copy ${copy} of ${of}`;

/**
 * All copies in the order in which they become one, in one line: those that are settled, the one that is folded in now,
 * those to come.
 */
export function foldsRow({ copies, copy }: Fold, columns = Infinity): Row {
  const each = Math.max(LEAST, Math.floor((columns - 2) / copies.length) - SIGNS);
  const spans = copies.flatMap(({ path: whole, settled }, index): Span[] => {
    const path = Number.isFinite(each) ? cutStart(whole, each) : whole;
    const number = index + 1;
    const join = index === 0 ? [] : [as('rule', ' + ')];
    if (number === copy) return [...join, as('focus', `▶ ${number} ${path}`)];
    return settled && number < copy
      ? [...join, as('ok', '✓ '), as('path', `${number} ${path}`)]
      : [...join, as('muted', `· ${number} ${path}`)];
  });
  return row('  ', ...spans);
}

/** What the right side is, where it is more than the file it is named by: `with 1 copy folded in`. */
export function foldedInto({ copy }: Fold): string {
  if (copy === 2) return '';
  return copy === 3 ? 'with 1 copy folded in' : `with ${copy - 2} copies folded in`;
}
