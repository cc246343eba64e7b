import type { SourceFile } from '../types.ts';
import type { SpaceLanguage } from './language.ts';
import type { Import } from './source.ts';

/** The imports that hold for a text and stand in others of its project. */
export function sharedImports(
  { shared }: SpaceLanguage,
  files: readonly SourceFile[],
): (path: string) => readonly Import[] {
  if (!shared) return () => [];
  const project = shared.project(files);
  const all = files.flatMap(file => shared.imports(file).map(one => ({ path: file.path, one })));
  const found = Map.groupBy(all, ({ path }) => project(path));
  return path => (found.get(project(path)) ?? []).flatMap(each => (each.path === path ? [] : [each.one]));
}
