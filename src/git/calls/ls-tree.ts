import { call, names, type Printed } from '../call.ts';

/** A file of a commit: what git keeps of it. */
export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
}

/** @param treeish commit or tree */
export const filesOf = (treeish: string) =>
  call(
    'the files of a commit',
    ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', treeish],
    readEntries,
  );

export function readEntries(printed: Printed): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const row of names(printed)) {
    const tab = row.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', , blob = ''] = row.slice(0, tab).split(' ');
    entries.set(row.slice(tab + 1), { mode, blob });
  }
  return entries;
}
