import type { SourceFile } from '../types.ts';
import type { SpaceLanguage } from './language.ts';
import type { Import } from './source.ts';

/** The imports that hold for a text and stand in others of its project. */
export function sharedImports(
  language: SpaceLanguage,
  files: readonly SourceFile[],
): (path: string) => readonly Import[] {
  const { shares, read, accepts } = language;
  if (!shares) return () => [];
  const project = shares(files);
  const found = new Map<string, { readonly path: string; readonly one: Import }[]>();
  for (const file of files) {
    if (!accepts(file.path) || !file.text.includes('global using')) continue;
    const own = found.get(project(file.path)) ?? [];
    for (const one of read(file).imports) if (one.everywhere) own.push({ path: file.path, one });
    found.set(project(file.path), own);
  }
  return path => (found.get(project(path)) ?? []).flatMap(each => (each.path === path ? [] : [each.one]));
}
