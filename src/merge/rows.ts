import { align, type Pair } from './align.ts';
import { content } from './lines.ts';
import type { Change } from './types.ts';
import { type Block, type FoldOptions, type FoldRow, foldStretch, isOpen, Windowed } from './windowed.ts';
import { emphasis, type Mark } from './words.ts';

/** One line on a side of a row. */
export interface Cell {
  /** From 1. */
  readonly line: number;
  /** Without line ending; control characters are still in it. */
  readonly text: string;
  /** Words that differ from the other side. */
  readonly marks?: readonly Mark[];
}

export type Row =
  | { readonly kind: 'same'; readonly left: Cell; readonly right: Cell }
  | { readonly kind: 'changed'; readonly left?: Cell; readonly right?: Cell }
  | FoldRow;

export interface RowOptions extends FoldOptions {
  /** Changes that say nothing, to be folded away. Default: none. */
  readonly mechanical?: (change: Change) => boolean;
}

/** Two texts side by side. Takes time by changes, not by lines; rows are made when looked at. */
export function sideBySide(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions = {},
): Windowed<Row> {
  const blocks: Block<Row>[] = [];
  let [l, r] = [0, 0];
  const same = (length: number): void => {
    const [fromLeft, fromRight] = [l, r];
    const row = (at: number): Row => ({
      kind: 'same',
      left: cell(left, fromLeft + at),
      right: cell(right, fromRight + at),
    });
    const ends = {
      changeBefore: l + r > 0,
      changeAfter: l + length < left.length || r + length < right.length,
    };
    blocks.push(...foldStretch({ id: `${l + 1}-${r + 1}`, length, row, ...ends }, options));
  };
  for (const change of changes) {
    same(change.fromStart - l);
    blocks.push(changeBlock(left, right, change, options));
    l = change.fromStart + change.fromCount;
    r = change.toStart + change.toCount;
  }
  same(left.length - l);
  return Windowed.of(blocks);
}

function changeBlock(
  left: readonly string[],
  right: readonly string[],
  change: Change,
  options: RowOptions,
): Block<Row> {
  const { fromStart, fromCount, toStart, toCount } = change;
  const id = `${fromStart + 1}~${toStart + 1}`;
  if (options.mechanical?.(change) && !isOpen(id, options)) {
    const count = Math.max(fromCount, toCount);
    return { height: 1, row: () => ({ kind: 'fold', id, count, why: 'mechanical' }) };
  }
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

function cell(lines: readonly string[], line: number): Cell {
  return { line: line + 1, text: content(lines[line]!) };
}
