import type { OpeningSlice } from './parts/opening.ts';
import type { Slice } from './slice.ts';

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
