import type { Slice } from './slice.ts';

/** Files of the repository in the person's editor. */
export interface OpeningSlice {
  /** Opens a file as it is on disk, at a line (from 1), and reads everything again after that. */
  openFile(path: string, line?: number): Promise<void>;
}

export const openingSlice: Slice<OpeningSlice> = (_update, get, { openFile }) => ({
  async openFile(path, line) {
    const { root } = get().overview.repository;
    const opened = await get().work('opening the editor', async () => {
      if (!openFile) throw new Error('No editor can be opened here.');
      await openFile({ root, path, ...(line !== undefined && { line }) });
      return true;
    });
    if (!opened) return;
    get().outdate();
    get().refresh();
  },
});
