import { base, join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { agreedRoots, deepestFirst, type Root, spaceOf } from '../../spaces/roots.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';

/** The roots that `composer.json` files name; where there are none, those that the namespaces of files agree on. */
export function rootsOf(files: readonly SourceFile[]): Root[] {
  const named = files.filter(({ path }) => base(path) === 'composer.json').flatMap(composerRoots);
  return deepestFirst(named.length > 0 ? named : agreedRoots(namespaces(files), '\\'));
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

function* namespaces(files: readonly SourceFile[]): Generator<readonly [string, string]> {
  for (const { path, text } of files) {
    const name = path.endsWith('.php') ? /^\s*namespace\s+([\w\\]+)\s*[;{]/m.exec(text)?.[1] : undefined;
    if (name !== undefined) yield [parent(path), name];
  }
}

/** The namespace in which the class of a file is looked for. Undefined where the file is below no root. */
export function namespaceOf(path: string, roots: readonly Root[]): string | undefined {
  const name = spaceOf(parent(path), roots, '\\');
  return name !== undefined && /^[\w\\]*$/.test(name) ? name : undefined;
}

/** The roots before moves, and where their folders are afterwards. */
export function rootsOn(context: Context): readonly [before: Root[], after: Root[]] {
  const moved = movedOf(context);
  const roots = rootsOf(context.files);
  return [roots, roots.map(({ prefix, folder }) => ({ prefix, folder: moved.directoryAfter(folder) }))];
}

/** What the namespace of a moved file becomes: that of its folder, where it was before. */
export function settleNamespaces(context: Context): (path: string, to: string, space: string) => string {
  const [roots, after] = rootsOn(context);
  return (path, to, space) => (namespaceOf(path, roots) === space ? namespaceOf(to, after) || space : space);
}

/** A sentence where the namespace of a text is not that in which its class is looked for. */
export function misplaced(files: readonly SourceFile[]): (path: string, space: string) => string | undefined {
  const roots = rootsOf(files);
  return (path, space) => {
    const expected = namespaceOf(path, roots);
    return expected === undefined || expected === space
      ? undefined
      : `the autoloader looks for ${expected} here`;
  };
}
