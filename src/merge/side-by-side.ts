import { Counterparts } from './counterparts.ts';
import { compared, marked, type Row, type RowOptions } from './rows.ts';
import type { Change } from './types.ts';
import type { Block, Windowed } from './windowed.ts';

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
  const beside = new Counterparts(
    left.slice(fromStart, fromStart + fromCount),
    right.slice(toStart, toStart + toCount),
  );
  return {
    height: Math.max(fromCount, toCount),
    row: at => {
      const [l, r] = beside.pair(at);
      return {
        kind: 'changed',
        ...(l !== undefined && { left: marked(left, fromStart + l, beside.marks('left', l)) }),
        ...(r !== undefined && { right: marked(right, toStart + r, beside.marks('right', r)) }),
      };
    },
  };
}
