/** The step list: where the cursor is, which entries are picked, folded away or filtered out. */
export interface StepSlice {
  /** Key of the entry under the cursor. */
  readonly selected: string;
  /** Other end of a range, while one is drawn. */
  readonly anchor: string | undefined;
  /** Steps that are marked one by one, by `Operation.id`. */
  readonly marked: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  /** What is looked for, as `looksLike` takes it; empty: everything is shown. */
  readonly filter: string;
  /** First entry on screen. */
  readonly listTop: number;
  select(key: string): void;
  /** Moves the cursor by entries; stays inside the list. */
  moveBy(entries: number): void;
  /** Moves on to the next item of the phase that waits for a decision. Says whether there was one. */
  toWaiting(): boolean;
  /** Moves on to the next entry, in any phase, that only a person can settle. Says whether there is one. */
  toPerson(step: 1 | -1): boolean;
  toggleRange(): void;
  /** Marks the step under the cursor, or no longer, and goes down. */
  toggleMark(): void;
  /** Marks every item of the cursor's step that waits. Says how many are marked. */
  markAlike(): number;
  unmark(): void;
  setFolded(key: string, folded: boolean): void;
  setFilter(filter: string): void;
  scrollList(top: number): void;
}
