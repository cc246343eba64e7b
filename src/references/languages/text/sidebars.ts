import { type Captured, captured } from '../../captured.ts';
import { below, foldersAbove, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Fate, Moved } from '../python/moved.ts';
import { type Mark, without } from './scan.ts';
import { judgeAddress } from './site-pages.ts';

/** Where Docusaurus lists the pages of a documentation. */
export const SIDEBARS = /(^|\/)(?:[\w-]*sidebars?|docusaurus\.config)\.(?:[cm]?[jt]s|json)$/i;
/** Where it has their titles in other languages, by the same names. */
const TITLES = /(^|\/)i18n\/[\w-]+\.json$/;

/** Where a site of Docusaurus has its settings. */
export const SITE = /(^|\/)docusaurus\.config\.[cm]?[jt]s$/;
/** A folder of which all pages are listed. */
const FOLDER = /\bdirName["']?\s*:\s*(["'`])(?<page>[\w-]+(?:\/[\w-]+)*)\1/g;

/** Strings that can be pages without their endings, below the folder of the pages. */
const PAGES = /(["'`])(?<page>[\w-]+(?:\/[\w-]+)+)\1/g;

type TextOf = (path: string) => string | undefined;
const ID = /^---\r?\n(?:(?!---)[^\n]*\n)*?id[ \t]*:[ \t]*["']?([\w.-]+)/;

/** The pages that a sidebar names: `tips/first` is `docs/tips/first.md`, of a `docs` beside it or beside a folder that it is in. */
export function pagesOfSidebar({ path, text }: SourceFile, moved: Moved, textOf: TextOf): Mark[] {
  if (!SIDEBARS.test(path) && !TITLES.test(path)) return [];
  const folders = foldersAbove(path).map(above => join(above, 'docs'));
  const dirs = captured(text, FOLDER).flatMap((said): Mark[] => {
    const docs = folders.find(folder => moved.isFolder(join(folder, said.words)));
    if (docs === undefined) return [];
    const target = join(docs, said.words);
    const otherwise = 'no folder of pages takes its place';
    return follow(said, target, moved.directory(target), moved.knownAfter(docs), otherwise);
  });
  const pages = captured(text, PAGES).flatMap(({ words, start }): Mark[] => {
    const isPage = (folder: string): boolean =>
      ['.md', '.mdx'].some(ending => moved.world.paths.has(join(folder, words) + ending));
    const before = folders.find(isPage);
    if (before === undefined) return [];
    const own = { before, after: moved.knownAfter(before) };
    const verdict = judgeAddress(words, path, own, moved);
    if (!verdict) return [];
    const place = { start, end: start + words.length, kind: 'path' } as const;
    // A page may say itself what it is called in its folder.
    const id = ID.exec(textOf(verdict.target) ?? '')?.[1];
    if (id === undefined || verdict.replacement === undefined) return [{ ...place, ...verdict }];
    const replacement = join(parent(verdict.replacement), id);
    return replacement === words ? [] : [{ ...place, ...verdict, replacement }];
  });
  return [...dirs, ...without(pages, dirs), ...served({ path, text }, moved)];
}

/** What the settings of a site name of the folder that it serves: `img/logo.svg` is `static/img/logo.svg`. */
function served({ path, text }: SourceFile, moved: Moved): Mark[] {
  if (!SITE.test(path)) return [];
  const before = join(parent(path), 'static');
  const after = moved.knownAfter(before);
  return captured(text, SERVED).flatMap((said): Mark[] => {
    const target = join(before, said.words);
    if (!moved.world.paths.has(target)) return [];
    return follow(said, target, moved.file(target), after, `nothing names it from ${after}`);
  });
}

/** What becomes of words that name something from a folder, which is `after` then; `otherwise` says why nothing does. */
function follow(
  { words, start }: Captured,
  target: string,
  fate: Fate,
  after: string,
  otherwise: string,
): Mark[] {
  const to = fate.kind === 'goes' ? below(fate.to, after) : undefined;
  if (fate.kind === 'stays' || to === words) return [];
  const place = { start, end: start + words.length, kind: 'path', target } as const;
  return [
    to === undefined
      ? { ...place, decision: 'asked', reason: otherwise }
      : { ...place, decision: 'rewritten', reason: `${target} moves`, replacement: to },
  ];
}

const SERVED = /(["'`])(?<file>[\w-]+(?:\/[\w-]+)*\/[\w.-]+\.\w+)\1/g;
