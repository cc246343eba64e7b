import { captured } from '../../captured.ts';
import { base } from '../../path.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { siteMarks } from '../../sites/marks.ts';
import type { Reader } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import type { Context, Judged, Unresolved } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';
import { isSiteSettings } from '../text/site-pages.ts';
import { isSettings } from '../typescript/settings.ts';
import { fixtureSites } from './cypress.ts';
import { componentSites } from './html.ts';
import { originOf, urlSite } from './url.ts';

/** Whether a path is that of a component of several parts: script, template, style. */
export const isComponent = (path: string): boolean => /\.(vue|svelte|astro)$/.test(path);

/** Strings that begin with a slash and end in an ending. */
const SERVED = /(["'`])(\/[\w@.~/-]+\.\w+(?:[?#][^"'`\n]*)?)\1/g;

/** What scripts name by URLs from the served folder, and components outside of their scripts. */
const reader: Reader =
  scene =>
  ({ path, text }) => [
    ...fixtureSites(text, path, scene),
    ...(isComponent(path) ? componentSites(text, path, scene) : []),
    ...captured(text, SERVED).flatMap((each): Site[] => {
      // There it is the address of a page, which is made of another file.
      if (isSiteSettings(path) && /\.html\b/.test(each.words)) return [];
      // What is put behind another place is no address by itself.
      if (/\+\s*$/.test(text.slice(0, each.start - 1).slice(-20))) return [];
      // Settings of bundlers say `/` for their project.
      const isStrict = !isComponent(path) && !isSettings(path);
      const site = urlSite(each, originOf(path, scene, isStrict));
      const isImport = /\b(?:from|import)\s*\(?\s*$/.test(text.slice(0, each.start - 1).slice(-40));
      // What finds nothing before is no news under another folder.
      const key = `address ${base(site?.path ?? '')}`;
      return site ? [{ ...site, key, names: 'file', kind: isImport ? 'import' : 'path' }] : [];
    }),
  ];

/** What becomes of the URLs in scripts and components. */
export function webMarks(context: Context): (file: SourceFile) => readonly Mark[] {
  return siteMarks(reader, context);
}

/** URLs in scripts and components that lead nowhere. */
export function unresolvedUrls(state: Judged): readonly Unresolved[] {
  return unresolvedSites(reader, () => true, state);
}
