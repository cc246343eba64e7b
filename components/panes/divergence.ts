import { changesBetween, linesOf } from '../../src/merge/sides.ts';
import type { Colours } from '../../src/references/colours/types.ts';
import type { Copy, Divergence } from '../../src/session/types.ts';
import type { BlamedText } from '../../store/parts/load.ts';
import { counted } from '../../store/words.ts';
import { cutStart, width } from '../text/cells.ts';
import { as, type Row, row } from '../text/row.ts';
import { ago } from '../text/time.ts';
import { type Document, nothing } from '../view/document.ts';
import { type CompareOptions, comparedDocument } from './compared.ts';

/** The copies of an operation compared. */
export function divergenceDocument(
  { copies, merge }: Divergence,
  blames: readonly (BlamedText | undefined)[],
  options: CompareOptions,
  now: number,
  colours: readonly (Colours | undefined)[] = [],
): Document {
  const [first, second] = copies;
  if (!first || !second || !merge) return nothing('There is only one file: nothing to compare it with.');
  const [left, right] = [linesOf(merge, 'left'), linesOf(merge, 'right')];
  const changes = changesBetween(merge, 'left', 'right');
  if (changes.length === 0)
    return nothing(
      `${first.path} and ${second.path} are the same: ${counted(left.length, 'line')}, imports counted as they will be.`,
    );
  const side = (copy: Copy, lines: readonly string[], place: 0 | 1) => ({
    path: copy.path,
    lines,
    name: (columns: number) => nameOf(copy, columns, now),
    standing: copy.standing,
    blamed: blames[place],
    colours: colours[place],
  });
  return comparedDocument(side(first, left, 0), side(second, right, 1), changes, options, now);
}

/** A copy by its path, its end first where there is little room; with its author and age where there is more. The elder has a mark. */
export function nameOf(copy: Copy, columns: number, now: number): Row {
  const mark = copy.elder ? ' elder' : '';
  const more = ` ${copy.author}, ${ago(copy.time, now)}`;
  const room = columns - 1 - mark.length;
  const path = cutStart(copy.path, room);
  const rest = width(path) + width(more) <= room ? more : '';
  return row(' ', as('path', path), as('accent', mark), as('muted', rest));
}
