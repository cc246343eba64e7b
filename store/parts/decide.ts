import type { Choice } from '../../src/decisions/types.ts';
import type { Deed } from '../deed.ts';

/** What a person decides. Each resolves when the decision is on disk, and only then does the screen show it. */
export interface DecideSlice {
  /** Takes the proposals of the targets, and goes on. */
  accept(): Promise<void>;
  /** Takes every sure proposal of the cursor's phase. */
  acceptSure(): Promise<void>;
  /** Leaves the files of the targets as they are, and goes on. */
  skip(): Promise<void>;
  /** Deletes the targets, files that are left in folders which go, whatever is proposed for them; and goes on. */
  deleteLeft(): Promise<void>;
  /** Makes one choice for the item under the cursor, and goes on. Says whether it could be made. */
  choose(choice: Choice, done: string): Promise<boolean>;
  /** Opens the result in the editor; what comes back is the decision. */
  edit(): Promise<void>;
  /** Makes the targets open again. */
  clear(): Promise<void>;
  /** Writes down why the targets are decided as they are. */
  giveReason(why: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  perform(deed: Deed): Promise<void>;
}
