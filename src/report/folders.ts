/** A folder before and after, with the files that lie in it directly. */
export interface FolderRow {
  readonly path: string;
  readonly depth: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The folders of which a reorganization changes what is in them, with those above them, in the order of a tree.
 * @param before paths of all files before
 * @param after the same afterwards
 */
export function folderRows(before: readonly string[], after: readonly string[]): readonly FolderRow[] {
  const [was, is] = [direct(before), direct(after)];
  const [gone, come] = [new Set(before), new Set(after)];
  const moved = [...before.filter(path => !come.has(path)), ...after.filter(path => !gone.has(path))];
  const shown = new Set(moved.flatMap(path => above(folderOf(path))));
  return [...shown].sort().map(path => ({
    path,
    depth: path === '' ? 0 : path.split('/').length,
    before: was.get(path) ?? 0,
    after: is.get(path) ?? 0,
  }));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A folder and all above it. */
function above(folder: string): string[] {
  return folder === '' ? [''] : [...above(folderOf(folder)), folder];
}

function direct(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (const [at, folder] of above(folderOf(path)).toReversed().entries())
      counts.set(folder, (counts.get(folder) ?? 0) + (at === 0 ? 1 : 0));
  }
  return counts;
}
