/** Parts of repository paths: `/` between segments, none in front or behind, and `` for the repository itself. */

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, without `/`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folders above a path, nearest first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

export function join(folder: string, path: string): string {
  return folder === '' ? path : path === '' ? folder : `${folder}/${path}`;
}

/** A path that is written from a base, or from the top already. */
export function below(base: string, path: string): string {
  return path === base || path.startsWith(`${base}/`) ? path : join(base, path);
}

/** The ending of a file with its dot; empty where it has none. */
export function endingOf(path: string): string {
  return /\.\w+$/.exec(path)?.[0] ?? '';
}

/** A leading slash means the top, or the base. */
export function bare(path: string): string {
  return path.replace(/^\/+/, '');
}

/** The last segment without its ending: `a/b.test.ts` → `b.test`. */
export function stem(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
