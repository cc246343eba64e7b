import { base, below, join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';

/** A prefix of namespaces, and the folder in which its classes are looked for. */
export interface Root {
  /** Without a slash at the end; `` for all. */
  readonly prefix: string;
  readonly folder: string;
}

/** The roots that `composer.json` files name; where there are none, those that the namespaces of files agree on. */
export function rootsOf(files: readonly SourceFile[]): Root[] {
  const named = files.filter(({ path }) => base(path) === 'composer.json').flatMap(composerRoots);
  return (named.length > 0 ? named : agreed(files)).toSorted((a, b) => b.folder.length - a.folder.length);
}

function composerRoots({ path, text }: SourceFile): Root[] {
  try {
    const { autoload, 'autoload-dev': dev } = JSON.parse(text) as Record<
      string,
      { 'psr-4'?: Record<string, string | string[]> }
    >;
    return [autoload, dev].flatMap(each =>
      Object.entries(each?.['psr-4'] ?? {}).flatMap(([prefix, folders]) =>
        [folders].flat().flatMap(folder => {
          const at = normalize(join(parent(path), folder));
          return at === undefined ? [] : [{ prefix: prefix.replace(/\\+$/, ''), folder: at }];
        }),
      ),
    );
  } catch {
    return [];
  }
}

/** Two files at least whose namespaces end as their folders do, from the same start. */
function agreed(files: readonly SourceFile[]): Root[] {
  const found = new Map<string, Root & { count: number }>();
  for (const { path, text } of files) {
    const name = path.endsWith('.php') ? /^\s*namespace\s+([\w\\]+)\s*[;{]/m.exec(text)?.[1] : undefined;
    if (name === undefined) continue;
    const spaces = name.split('\\');
    const folders = parent(path).split('/');
    while (spaces.length > 0 && folders.length > 0 && spaces.at(-1) === folders.at(-1)) {
      spaces.pop();
      folders.pop();
    }
    if (spaces.length === name.split('\\').length) continue;
    const root = { prefix: spaces.join('\\'), folder: folders.join('/') };
    const key = `${root.prefix} ${root.folder}`;
    found.set(key, { ...root, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].filter(({ count }) => count > 1);
}

/** The namespace in which the class of a file is looked for. Undefined where the file is below no root. */
export function namespaceOf(path: string, roots: readonly Root[]): string | undefined {
  for (const { prefix, folder } of roots) {
    const rest = below(parent(path), folder);
    if (rest === undefined) continue;
    const name = [prefix, ...rest.split('/')].filter(Boolean).join('\\');
    if (/^[\w\\]*$/.test(name)) return name;
  }
  return undefined;
}

/** The files in which a class is looked for. */
export function filesOf(name: string, roots: readonly Root[]): string[] {
  return roots.flatMap(({ prefix, folder }) => {
    const rest =
      prefix === '' ? name : name.startsWith(`${prefix}\\`) ? name.slice(prefix.length + 1) : undefined;
    return rest === undefined ? [] : [join(folder, `${rest.replaceAll('\\', '/')}.php`)];
  });
}

/** `A\B\C` → `A\B`. */
export const spaceOf = (name: string): string => name.slice(0, Math.max(name.lastIndexOf('\\'), 0));

/** `A\B\C` → `C`. */
export const shortOf = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);
