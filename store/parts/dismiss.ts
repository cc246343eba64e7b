import type { Unfinished } from '../../src/decisions/types.ts';

/** What a person says is no matter. */
export interface DismissSlice {
  /** Asks why what is left under the cursor is no matter. */
  beginDismissal(): void;
  /** Writes it down with the reason, and goes on to what is left. */
  dismiss(about: Unfinished, why: string): Promise<void>;
}
