import type { Action, Side } from '../../src/merge/choosing.ts';
import type { Patch } from '../../src/merge/patch.ts';
import type { Choosing } from '../../src/merge/stops.ts';
import type { Divergence, Item, Syntax } from '../../src/session/types.ts';

/** A merge on screen. */
export interface Merging {
  readonly item: Item;
  readonly divergence: Divergence;
  readonly choosing: Choosing;
  /** The choices that are in the record already. */
  readonly recorded: Choosing['choices'];
  /** What was edited outside of hunks before; it stays until the whole text is edited again. */
  readonly patches: readonly Patch[];
  /** The side that keys take from. */
  readonly side: Side;
  /** The common text stands in the middle, in place of the result. */
  readonly showBase: boolean;
  /** The one column that is on screen; absent: all. */
  readonly alone?: 'left' | 'result' | 'right' | undefined;
  /** Both copies, line by line. */
  readonly texts: { readonly left: string; readonly right: string };
  /** What the language says of the result of some choices. */
  readonly judged?: { readonly choices: Choosing['choices']; readonly syntax: Syntax };
}

export interface MergeSlice {
  readonly merging: Merging | undefined;
  /** Opens the merge of the item under the cursor. */
  openMerge(): Promise<void>;
  /** One action of choosing; what was chosen is kept as a draft until the merge is left. */
  merge(action: Action): void;
  setSide(side: Side): void;
  toggleBase(): void;
  /** Shows one column alone, or all again. */
  showAlone(column: Merging['alone']): void;
  /**
   * Leaves the merge; what was chosen is written down, finished or not.
   * @param purpose `write`: also where nothing was chosen, since nothing was in conflict
   */
  closeMerge(purpose?: 'leave' | 'write'): Promise<void>;
  /** Opens the hunk under the cursor in the editor. */
  editHunk(): Promise<void>;
  /** Opens the whole result in the editor; it takes the place of all choices. */
  editWhole(): Promise<void>;
}
