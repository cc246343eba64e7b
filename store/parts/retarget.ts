/** Choosing where a file goes. */
export interface RetargetSlice {
  /** Files and folders, for completing what is typed; empty until something is begun that needs them. */
  readonly paths: readonly string[];
  readPaths(): Promise<void>;
  /** Asks where the file of the step under the cursor is to go. */
  beginRetarget(): Promise<void>;
  /** Puts it there. Says whether that could be. */
  retarget(typed: string): Promise<boolean>;
}
