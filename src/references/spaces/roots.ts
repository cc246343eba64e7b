import { segments } from '../path.ts';

/** A folder that spaces are named from, and the space that it stands for itself. */
export interface Root {
  readonly prefix: string;
  readonly folder: string;
}

/** What is left of a folder and of the space of what is in it, without the names in which both end. */
export function commonRoot(folder: string, space: string, sign: string): Root {
  const [folders, names] = [segments(folder), space === '' ? [] : space.split(sign)];
  while (folders.length > 0 && names.length > 0 && folders.at(-1) === names.at(-1)) {
    folders.pop();
    names.pop();
  }
  return { folder: folders.join('/'), prefix: names.join(sign) };
}

/** Roots on which two texts at least agree: their spaces end as their folders do, from the same start. */
export function agreedRoots(texts: Iterable<readonly [folder: string, space: string]>, sign: string): Root[] {
  const found = new Map<string, Root & { count: number }>();
  for (const [folder, space] of texts) {
    const root = commonRoot(folder, space, sign);
    if (root.prefix === space) continue;
    const key = `${root.prefix} ${root.folder}`;
    found.set(key, { ...root, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].filter(({ count }) => count > 1);
}
