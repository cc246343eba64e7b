import { content } from './lines.ts';
import type { Change } from './types.ts';
import { type Block, type FoldOptions, type FoldRow, foldStretch, isOpen, Windowed } from './windowed.ts';
import type { Mark } from './words.ts';

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

/** The rows of a change, which begin at these lines of the two texts; made when they are looked at. */
export type Layout = (change: Change) => Block<Row>;

/**
 * Two texts, what is the same in them folded, and each change laid out. Takes time by changes, not by lines; rows are made
 * when looked at.
 */
export function compared(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions,
  layout: Layout,
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
    blocks.push(folded(change, options) ?? layout(change));
    l = change.fromStart + change.fromCount;
    r = change.toStart + change.toCount;
  }
  same(left.length - l);
  return Windowed.of(blocks);
}

/** One row for a change that says nothing, unless it was opened. */
function folded(change: Change, options: RowOptions): Block<Row> | undefined {
  const { fromStart, fromCount, toStart, toCount } = change;
  const id = `${fromStart + 1}~${toStart + 1}`;
  if (!options.mechanical?.(change) || isOpen(id, options)) return undefined;
  const count = Math.max(fromCount, toCount);
  return { height: 1, row: () => ({ kind: 'fold', id, count, why: 'mechanical' }) };
}

function cell(lines: readonly string[], line: number): Cell {
  return { line: line + 1, text: content(lines[line]!) };
}

/** A line with the words in it that stand out, where there are any. */
export function marked(lines: readonly string[], line: number, marks: readonly Mark[] | undefined): Cell {
  return { ...cell(lines, line), ...(marks && { marks }) };
}
