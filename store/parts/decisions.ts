/** The list of what each key decided, and going back and forth in it. */
export interface DecisionsSlice {
  openDecisions(): void;
  /** Lets everything up to the line under the cursor hold, and nothing after it. */
  goToDecision(): Promise<void>;
}
