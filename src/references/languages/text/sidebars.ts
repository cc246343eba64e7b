import { captured } from '../../captured.ts';
import { foldersAbove, join } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import type { Mark } from './scan.ts';
import { judgeAddress } from './site-pages.ts';

/** Where Docusaurus lists the pages of a documentation. */
export const SIDEBARS = /(^|\/)(?:[\w-]*sidebars?|docusaurus\.config)\.(?:[cm]?[jt]s|json)$/i;
/** Where it has their titles in other languages, by the same names. */
const TITLES = /(^|\/)i18n\/[\w-]+\.json$/;

/** Strings that can be pages without their endings, below the folder of the pages. */
const PAGES = /(["'`])(?<page>[\w-]+(?:\/[\w-]+)+)\1/g;

/** The pages that a sidebar names: `tips/first` is `docs/tips/first.md`, of a `docs` beside it or beside a folder that it is in. */
export function pagesOfSidebar({ path, text }: SourceFile, moved: Moved): Mark[] {
  if (!SIDEBARS.test(path) && !TITLES.test(path)) return [];
  const folders = foldersAbove(path).map(above => join(above, 'docs'));
  return captured(text, PAGES).flatMap(({ words, start }): Mark[] => {
    const isPage = (folder: string): boolean =>
      ['.md', '.mdx'].some(ending => moved.world.paths.has(join(folder, words) + ending));
    const before = folders.find(isPage);
    if (before === undefined) return [];
    const own = { before, after: moved.directoryAfter(before) };
    const verdict = judgeAddress(words, path, own, moved);
    return verdict ? [{ start, end: start + words.length, kind: 'path', ...verdict }] : [];
  });
}
