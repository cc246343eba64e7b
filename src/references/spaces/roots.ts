import { below, parent, segments } from '../path.ts';

/** A folder that spaces are named from, and the space that it stands for itself. */
export interface Root {
  readonly prefix: string;
  readonly folder: string;
}

/** What a folder below a root is called; undefined where it is not below. @param part what the name of a folder becomes */
export function spaceIn(
  { prefix, folder }: Root,
  at: string,
  sign: string,
  part: (folder: string) => string = name => name,
): string | undefined {
  const rest = below(at, folder);
  return rest === undefined ? undefined : [prefix, ...segments(rest).map(part)].filter(Boolean).join(sign);
}

export const deepestFirst = (roots: readonly Root[]): Root[] =>
  roots.toSorted((a, b) => b.folder.length - a.folder.length);

/** What a folder is called from the deepest root that it is below. @param roots the deepest first */
export function spaceOf(at: string, roots: readonly Root[], sign: string): string | undefined {
  const root = roots.find(({ folder }) => below(at, folder) !== undefined);
  return root && spaceIn(root, at, sign);
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

/**
 * What the space of a moved file becomes: where it was that of its folder below a root, that of its new folder, below the same
 * root if it is still there, else below the deepest. Undefined where it stays.
 * @param after the same roots, where they are afterwards
 */
export function settledBy(
  before: readonly Root[],
  after: readonly Root[],
  sign: string,
  part?: (folder: string) => string,
): (path: string, to: string, space: string) => string | undefined {
  const called = (root: Root, path: string) => spaceIn(root, parent(path), sign, part);
  const deepest = deepestFirst(after);
  return (path, to, space) => {
    const own = before.findIndex(root => called(root, path) === space);
    if (own < 0 || space === '') return undefined;
    // A root within the own one stands for itself.
    const there = deepest.find(root => below(parent(to), root.folder) !== undefined);
    const isDeeper = there !== undefined && there.folder.length > after[own]!.folder.length;
    const stays = isDeeper ? undefined : called(after[own]!, to);
    return stays ?? (there && called(there, to));
  };
}
