import { unresolvedSites } from '../../sites/adapter.ts';
import { siteMarks } from '../../sites/marks.ts';
import type { Reader } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import type { Context, Judged, Unresolved } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';
import { componentSites } from './html.ts';
import { originOf, urlSite } from './url.ts';

/** Whether a path is that of a component of several parts: script, template, style. */
export const isComponent = (path: string): boolean => /\.(vue|svelte|astro)$/.test(path);

/** What scripts name by URLs from the served folder, and components outside of their scripts. */
const reader: Reader =
  scene =>
  ({ path, text }) => [
    ...(isComponent(path) ? componentSites(text, path, scene) : []),
    ...served(text).flatMap(([words, start, isImport]): Site[] => {
      const site = urlSite(words, start, originOf(path, scene));
      return site ? [{ ...site, names: 'file', kind: isImport ? 'import' : 'path' }] : [];
    }),
  ];

/** Strings that begin with a slash and end in an ending. */
function served(text: string): [words: string, start: number, isImport: boolean][] {
  return [
    ...text.matchAll(/(\b(?:from|import)\s*\(?\s*)?(["'`])(\/[\w@.~/-]+\.\w+(?:[?#][^"'`\n]*)?)\2/g),
  ].map(({ 0: all, 1: before, 3: words, index }) => [
    words!,
    index + all.length - 1 - words!.length,
    before !== undefined,
  ]);
}

/** What becomes of the URLs in scripts and components. */
export function webMarks(context: Context): (file: SourceFile) => readonly Mark[] {
  return siteMarks(reader, context);
}

/** URLs in scripts and components that lead nowhere. */
export function unresolvedUrls(state: Judged): readonly Unresolved[] {
  return unresolvedSites(reader, () => true, state);
}
