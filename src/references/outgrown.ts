import { stem } from './languages/python/modules.ts';
import { base, join } from './path.ts';
import { treeOf } from './sites/tree.ts';
import type { Moves, Reference, SourceFile, World } from './types.ts';
import { literally } from './words.ts';

/** Modules that moved into packages of their own name: the old path → the folder of the package. */
export function outgrown(moves: Moves, { paths }: World): ReadonlyMap<string, string> {
  return new Map(
    [...moves.keys()].flatMap(path => {
      const folder = path.endsWith('.py') && !paths.has(path) ? stem(path) : undefined;
      return folder !== undefined && treeOf(paths).isFolder(folder) ? [[path, folder] as const] : [];
    }),
  );
}

/**
 * Whether the package has what is asked of the module that it was: `from a.b import c`, `a.b.c`, where `c` is in it. A name
 * alone is that of the package.
 */
export function isAnswered(
  { path, end, text }: Pick<Reference, 'path' | 'end' | 'text'>,
  folder: string,
  files: ReadonlyMap<string, SourceFile>,
  { paths }: World,
): boolean {
  const behind = files.get(path)?.text.slice(end, end + 300) ?? '';
  const [, inner, plain] = /^[ \t]+import[ \t]+(?:\(([\w\s,]+)\)|([\w \t,]+))/.exec(behind) ?? [];
  const member = new RegExp(`\\b${literally(base(folder))}\\.(\\w+)`).exec(
    text + (/^\.\w+/.exec(behind)?.[0] ?? ''),
  )?.[1];
  const asked = (inner ?? plain)?.match(/\w+/g) ?? (member === undefined ? [] : [member]);
  const own = files.get(join(folder, '__init__.py'))?.text ?? '';
  const has = (name: string) =>
    paths.has(join(folder, `${name}.py`)) ||
    paths.has(join(folder, `${name}/__init__.py`)) ||
    new RegExp(`\\b${name}\\b`).test(own);
  return asked.every(has);
}
