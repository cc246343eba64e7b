/** Files of the repository in the person's editor. */
export interface OpeningSlice {
  /** Opens a file as it is on disk, at a line (from 1), and reads everything again after that. */
  openFile(path: string, line?: number): Promise<void>;
}
