import { Counterparts } from './counterparts.ts';
import { compared, marked, type Row, type RowOptions } from './rows.ts';
import type { Change } from './types.ts';
import type { Windowed } from './windowed.ts';

/** Two texts one after the other: of each change first the lines of the left one, then those of the right one. */
export function unified(
  left: readonly string[],
  right: readonly string[],
  changes: readonly Change[],
  options: RowOptions = {},
): Windowed<Row> {
  return compared(left, right, changes, options, ({ fromStart, fromCount, toStart, toCount }) => {
    const beside = new Counterparts(
      left.slice(fromStart, fromStart + fromCount),
      right.slice(toStart, toStart + toCount),
    );
    return {
      height: fromCount + toCount,
      row: at => {
        if (at < fromCount)
          return { kind: 'changed', left: marked(left, fromStart + at, beside.marks('left', at)) };
        const line = at - fromCount;
        return { kind: 'changed', right: marked(right, toStart + line, beside.marks('right', line)) };
      },
    };
  });
}
