/** The conflicts of all steps, one step after the other. */
export interface MergesSlice {
  /** Writes the merge on screen down as far as it is chosen, and opens the next step, or the one before, with an open conflict. */
  walkMerges(by: 1 | -1): Promise<void>;
}
