import { align, type Pair } from './align.ts';
import { cell, compared, type Row, type RowOptions } from './rows.ts';
import type { Change } from './types.ts';
import type { Block, Windowed } from './windowed.ts';
import { emphasis } from './words.ts';

/** Two texts side by side: the lines of a change stand beside those that are most like them. */
export function sideBySide(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions = {},
): Windowed<Row> {
  return compared(left, right, changes, options, change => pairedBlock(left, right, change));
}

function pairedBlock(left: readonly string[], right: readonly string[], change: Change): Block<Row> {
  const { fromStart, fromCount, toStart, toCount } = change;
  let pairs: Pair[] | undefined;
  const pairAt = (at: number): Pair => {
    pairs ??= align(left.slice(fromStart, fromStart + fromCount), right.slice(toStart, toStart + toCount));
    return pairs[at]!;
  };
  const rows = new Map<number, Row>();
  return {
    height: Math.max(fromCount, toCount),
    row: at => {
      const made = rows.get(at) ?? changedRow(left, right, fromStart, toStart, pairAt(at));
      rows.set(at, made);
      return made;
    },
  };
}

function changedRow(
  left: readonly string[],
  right: readonly string[],
  fromStart: number,
  toStart: number,
  [l, r]: Pair,
): Row {
  const ofLeft = l === undefined ? undefined : cell(left, fromStart + l);
  const ofRight = r === undefined ? undefined : cell(right, toStart + r);
  const marks = ofLeft && ofRight && emphasis(ofLeft.text, ofRight.text);
  return {
    kind: 'changed',
    ...(ofLeft && { left: marks ? { ...ofLeft, marks: marks.left } : ofLeft }),
    ...(ofRight && { right: marks ? { ...ofRight, marks: marks.right } : ofRight }),
  };
}
