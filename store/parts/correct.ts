import type { Subject } from '../../src/session/correct.ts';

/** What a person says that the plan means. Each resolves when the correction is on disk and the plan is read with it. */
export interface CorrectSlice {
  /** Asks what the line under the cursor means. */
  beginCorrection(): Promise<void>;
  /** Takes an answer in the words of the own format. Says whether it could be taken. */
  correct(subject: Subject, words: string): Promise<boolean>;
  /** Says that the line under the cursor asks for nothing. */
  asksForNothing(): Promise<void>;
}
