import type { Chosen } from '../../src/merge/merge-rows.ts';
import type { Syntax } from '../../src/session/types.ts';
import type { Merging } from '../../store/parts/merge.ts';

/** What the columns show of a merge: all but where the cursor is, and what was undone. */
export interface Shown extends Pick<Merging, 'divergence' | 'patches' | 'showBase' | 'side' | 'alone'> {
  readonly choosing: Chosen;
}

/** What can stand beside each other in a merge. */
export type Column = 'left' | 'result' | 'right';

/** Columns from which the result stands between the copies; under that it stands below them. */
export const ROOM_FOR_THREE = 120;

/** The columns that are on screen, from the left: one, or both copies, and the result where there is room. */
export function columnsOf({ alone }: Shown, columns: number): readonly Column[] {
  if (alone !== undefined) return [alone];
  return columns < ROOM_FOR_THREE ? ['left', 'right'] : ['left', 'result', 'right'];
}

/** The width of each; one cell is left for the bar before every other. */
export function widthsOf(merging: Shown, columns: number): readonly number[] {
  const count = columnsOf(merging, columns).length;
  const each = Math.floor((columns - count + 1) / count);
  const rest = columns - count + 1 - each * count;
  // What does not divide goes to the result, or to the right.
  return Array.from({ length: count }, (_, at) => (at === Math.min(1, count - 1) ? each + rest : each));
}

/** Whether the result has a place of its own below the copies. */
export const hasBelow = ({ alone }: Shown, columns: number): boolean =>
  alone === undefined && columns < ROOM_FOR_THREE;

/** What the language of the file says of the three texts, as far as that is known. */
export type Told = Readonly<Partial<Record<Column, Syntax>>>;
