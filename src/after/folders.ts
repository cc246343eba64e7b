import type { AuditedFile, Folder } from './types.ts';

/** The folder that a path stands in, `.` for the top. */
export const folderOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';

/** The files by the folder that they stand in, those with most lines lost first. */
export function folders(files: readonly AuditedFile[]): Folder[] {
  const found = new Map<string, AuditedFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    found.set(folder, [...(found.get(folder) ?? []), file]);
  }
  return [...found]
    .map(([path, own]) => ({
      path,
      files: own.length,
      kept: own.filter(file => file.state === 'kept').length,
      lost: own.filter(file => file.state === 'lost').length,
      lines: own.reduce((sum, file) => sum + file.lost, 0),
    }))
    .sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
}
