/** Repository paths: `/` between segments, no leading `./`, and `` for the repository itself. */
import { folderOf as parent } from '../gate/parts.ts';

export { baseName as base, folderOf as parent, join } from '../gate/parts.ts';

/** The folders that a path is in, the nearest first, the repository last. */
export function foldersAbove(path: string): string[] {
  const found: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) found.push(at);
  return [...found, ''];
}

/** The segments of a path; none for ``. */
export function segments(path: string): string[] {
  return path === '' ? [] : path.split('/');
}

/** The rest of `path` below `directory`, `` where they are the same, undefined where it is not below. */
export function below(path: string, directory: string): string | undefined {
  if (directory === '') return path;
  if (path === directory) return '';
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

/** Resolves `.` and `..`. Undefined where the path leaves the repository. */
export function normalize(path: string): string | undefined {
  const out: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') out.push(segment);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}
