import { content } from '../../src/merge/lines.ts';
import type { Cell, Row, RowOptions } from '../../src/merge/rows.ts';
import type { Change } from '../../src/merge/types.ts';
import { type Block, foldStretch, isOpen, Windowed } from '../../src/merge/windowed.ts';

/** Two texts one after the other: of each change first the lines of the left one, then those of the right one. */
export function unified(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions,
): Windowed<Row> {
  const blocks: Block<Row>[] = [];
  const end: Change = { fromStart: left.length, fromCount: 0, toStart: right.length, toCount: 0 };
  let [l, r] = [0, 0];
  for (const change of [...changes, end]) {
    const [fromLeft, fromRight] = [l, r];
    blocks.push(
      ...foldStretch<Row>(
        {
          id: `${l + 1}-${r + 1}`,
          length: change.fromStart - l,
          changeBefore: l + r > 0,
          changeAfter: change !== end,
          row: at => ({ kind: 'same', left: cell(left, fromLeft + at), right: cell(right, fromRight + at) }),
        },
        options,
      ),
    );
    if (change !== end) blocks.push(changeBlock(left, right, change, options));
    l = change.fromStart + change.fromCount;
    r = change.toStart + change.toCount;
  }
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
  return {
    height: fromCount + toCount,
    row: at =>
      at < fromCount
        ? { kind: 'changed', left: cell(left, fromStart + at) }
        : { kind: 'changed', right: cell(right, toStart + at - fromCount) },
  };
}

const cell = (lines: readonly string[], line: number): Cell => ({
  line: line + 1,
  text: content(lines[line]!),
});
