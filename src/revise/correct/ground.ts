import { baseName, join } from '../../gate/parts.ts';
import type { Files } from '../../plan/resolve/files.ts';
import type { Said } from './types.ts';

/** A path as it is written in the repository. */
const plain = (path: string): string => path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');

/**
 * What is said, on files: one entry for each file below a folder. A target that is a folder, or ends with `/`, takes a file in.
 * @returns empty where there is no such file or folder
 */
export function ground({ kind, from, to, survivor }: Said, files: Files): readonly Said[] {
  const one = (source: string | undefined, target: string | undefined): Said => ({
    kind,
    ...(source !== undefined && { from: source }),
    ...(target !== undefined && { to: target }),
    ...(survivor !== undefined && { survivor: plain(survivor) }),
  });
  const target = to === undefined ? undefined : plain(to);
  if (from === undefined) return [one(undefined, target)];
  const source = plain(from);
  if (kind === 'remove-directory') return files.isFolder(source) ? [one(source, undefined)] : [];
  if (kind === 'facade') return [one(source, target)];
  if (!files.has(source))
    return files
      .below(source)
      .map(file => one(file, target === undefined ? undefined : join(target, file.slice(source.length + 1))));
  const into = target !== undefined && (to!.endsWith('/') || (files.isFolder(target) && !files.has(target)));
  return [one(source, into ? join(target, baseName(source)) : target)];
}
