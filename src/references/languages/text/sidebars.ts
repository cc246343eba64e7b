import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { isScript } from '../../file-kinds.ts';
import { onceWithin } from '../../once.ts';
import { below, foldersAbove, join, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { firstAtEach } from '../../sites/site.ts';
import { type TextOf, textIn } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Fate, Moved } from '../python/moved.ts';
import { isPage } from './docusaurus/page.ts';
import { type Named, Pages } from './docusaurus/pages.ts';
import { type Documentation, SITE, type Site, siteAround, sitesOf } from './docusaurus/site.ts';
import { FRONT_MATTER } from './front-matter.ts';
import type { Mark } from './scan.ts';

/** Where Docusaurus lists the pages of a documentation. */
export const SIDEBARS = /(^|\/)(?:[\w-]*sidebars?|docusaurus\.config)\.(?:[cm]?[jt]s|json)$/i;
/** Where it has their titles in other languages, by the same names. */
const TITLES = /(^|\/)i18n\/[\w-]+\.json$/;

/** What a folder of pages is called, and which page is shown for it. */
const CATEGORY = /(^|\/)_category_\.(?:json|ya?ml)$/;

/** A folder of which all pages are listed. */
const FOLDER = /\bdirName["']?\s*:\s*(["'`])(?<page>[\w-]+(?:\/[\w-]+)*)\1/g;

/** Strings that can be pages, below the folder of the pages. */
const PAGES = /(["'`])(?<page>[\w-]+(?:\/[\w.-]+)+)\1/g;
/** One word is a page as the value of such a key, */
const KEYED = /\b(?:docId|doc)["']?\s*:\s*(["'`])(?<page>[\w.-]+)\1/g;
/** and in a sidebar of this one, too, or as a part of a list. */
const ID = /\bid["']?\s*:\s*(["'`])(?<page>[\w.-]+)\1/g;
const LISTED = /(?<=[[,]\s*)(["'`])(?<page>[\w.-]+)\1(?!\s*:)/g;
/** What may stand between the parts of a list. */
const COMMENT = /(?<=[\s[,])\/\/[^\n]*/g;
/** The same in a category, which may have no quotes. */
const OF_CATEGORY = /^[ \t]*id:[ \t]*(["']?)(?<page>[\w./-]+)\1[ \t]*\r?$/gm;
/** The pages behind and before one, in its front matter. */
const AROUND = /^pagination_(?:next|prev):[ \t]*(["']?)(?<page>[\w./-]+)\1[ \t]*\r?$/gm;
/** Which of these a text has. */
const LISTS: readonly (readonly [only: RegExp, patterns: readonly RegExp[]])[] = [
  [SITE, [PAGES, KEYED]],
  [SIDEBARS, [PAGES, KEYED, ID, LISTED]],
  [TITLES, [PAGES]],
  [CATEGORY, [PAGES, ID, OF_CATEGORY]],
  [/\.mdx?$/, [AROUND]],
];
/** Addresses on the site. The settings may leave the slash in front out. */
const ADDRESSES = /(["'`])(?<address>\/[\w@./-]+)(?:[?#][^"'`\n]*)?\1/g;
const BARE = /\b(?:to|href)["']?\s*:\s*(["'`])(?<address>[\w-][\w@./-]*)(?:[?#][^"'`\n]*)?\1/g;

/**
 * The pages that sidebars and settings of Docusaurus name, and programs of a site by their addresses: `tips/first` is
 * `docs/tips/first.md`, of a `docs` beside the text or beside a folder that it is in, or as the settings have it.
 */
export function pagesOfSidebar(file: SourceFile, moved: Moved, textOf: TextOf): Mark[] {
  const { path, text } = file;
  const site = siteAround(path, sitesOf(textOf, moved));
  const addresses = site && isScript(path) ? addressesIn(file, site, pagesOf(textOf, moved)) : [];
  const patterns = LISTS.find(([only]) => only.test(path))?.[1];
  if (!patterns) return addresses;
  const listed = documentationsAround(path, site, moved);
  const parts = isPage(path) ? captured(text, FRONT_MATTER) : [{ words: text, start: 0 }];
  const said = patterns.flatMap(pattern =>
    parts.flatMap(({ words, start }) =>
      captured(pattern === LISTED ? blanked(words, COMMENT) : words, pattern, start),
    ),
  );
  const pages = said.flatMap(each => marked(each, idOf(each.words, listed, pagesOf(textOf, moved))));
  const dirs = SIDEBARS.test(path) ? foldersListed(text, listed, moved) : [];
  return firstAtEach([...dirs, ...pages, ...addresses, ...served(file, moved)]);
}

function foldersListed(text: string, listed: readonly Documentation[], moved: Moved): Mark[] {
  return captured(text, FOLDER).flatMap((said): Mark[] => {
    const docs = listed.find(({ folder }) => moved.isFolder(join(folder.before, said.words)))?.folder;
    if (docs === undefined) return [];
    const target = join(docs.before, said.words);
    const otherwise = 'no folder of pages takes its place';
    return follow(said, target, moved.directory(target), docs.after, otherwise);
  });
}

/** What moved pages are called by in sidebars and addresses, the last part of it: a text without these names none of them so. */
export function pageWords(context: Context): string[] {
  const [moved, textOf] = [movedOf(context), textIn(context.files)];
  const documentations = sitesOf(textOf, moved).flatMap(site => site.documentations);
  return documentations.flatMap(documentation => pagesOf(textOf, moved).words(documentation));
}

/** The pages of the documentations of a repository. */
export const pagesOf = onceWithin((textOf: TextOf, moved: Moved) => new Pages(moved, textOf));

/** Those that the settings of the site have, and without settings those of the customary name. */
function documentationsAround(path: string, site: Site | undefined, moved: Moved): readonly Documentation[] {
  const customary = foldersAbove(path).map(above => join(above, 'docs'));
  const others = customary.map(before => ({
    folder: { before, after: moved.knownAfter(before) },
    route: 'docs',
  }));
  return [...(site?.documentations ?? []), ...others];
}

function idOf(words: string, listed: readonly Documentation[], pages: Pages): Named | undefined {
  for (const documentation of listed) {
    const found = pages.id(words, documentation);
    if (found) return found;
  }
  return undefined;
}

function addressesIn({ path, text }: SourceFile, site: Site, pages: Pages): Mark[] {
  const bare = SITE.test(path) ? captured(text, BARE) : [];
  return [
    ...captured(text, ADDRESSES).flatMap(said => marked(said, pages.address(said.words, site))),
    ...bare.flatMap(said => marked(said, pages.address(`/${said.words}`, site), 1)),
  ];
}

/** The place of words with what they come to, but for so many signs in front. */
function marked({ words, start }: Captured, named: Named | undefined, signs = 0): Mark[] {
  if (!named?.verdict) return [];
  const { replacement, ...verdict } = named.verdict;
  const rest = replacement === undefined ? {} : { replacement: replacement.slice(signs) };
  return [{ start, end: start + words.length, kind: 'path', ...verdict, ...rest }];
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
