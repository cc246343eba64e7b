import { cell, compared, type Row, type RowOptions } from './rows.ts';
import type { Change } from './types.ts';
import type { Windowed } from './windowed.ts';

/** Two texts one after the other: of each change first the lines of the left one, then those of the right one. */
export function unified(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions = {},
): Windowed<Row> {
  return compared(left, right, changes, options, ({ fromStart, fromCount, toStart, toCount }) => ({
    height: fromCount + toCount,
    row: at =>
      at < fromCount
        ? { kind: 'changed', left: cell(left, fromStart + at) }
        : { kind: 'changed', right: cell(right, toStart + at - fromCount) },
  }));
}
