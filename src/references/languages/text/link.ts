import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import { siteAround, sitesOf } from './docusaurus/site.ts';
import type { Base, Mentions, Verdict } from './mentions.ts';
import { pagesOf } from './sidebars.ts';
import { judgeAddress } from './site-pages.ts';

/** The document of a link, and the folder that its documentation is built from. */
interface From {
  readonly file: SourceFile;
  readonly moved: Moved;
  readonly mentions: Mentions;
  readonly root: Base;
  /** The text at a path. */
  readonly textOf: (path: string) => string | undefined;
}

const ENDINGS = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.py'];

/** The script that a path without ending stands for. */
export function withEnding(path: string, moved: Moved): string | undefined {
  const ending = ENDINGS.find(each => moved.world.paths.has(path + each));
  return ending === undefined ? undefined : path + ending;
}

/** The address of a link: relative to its document, percent-encoded, perhaps with a fragment. */
export function link(words: string, own: Base, reader: From): Verdict | undefined {
  const { mentions, root, file, moved } = reader;
  const site = words.startsWith('@site/') ? settingsOf(reader) : undefined;
  if (site) {
    const verdict = mentions.judge(words.slice(6), [site], path => withEnding(path, moved));
    return verdict?.replacement === undefined
      ? verdict
      : { ...verdict, replacement: `@site/${verdict.replacement}` };
  }
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(words) ?? [];
  let plain = path;
  try {
    plain = decodeURI(path);
  } catch {
    // Not an encoded address: as it is written.
  }
  const isTop = plain.startsWith('/') && /\.rst$/i.test(file.path);
  const verdict = isTop ? mentions.judge(plain.slice(1), [root]) : fromSite(plain, own, reader);
  if (verdict?.replacement === undefined) return verdict;
  const spelled = isTop ? `/${verdict.replacement}` : verdict.replacement;
  const replacement = plain === path ? spelled : encodeURI(spelled);
  return { ...verdict, replacement: replacement + tail };
}

/** The folder of the settings of Docusaurus, which `@site` stands for: around a document, or the only one. */
function settingsOf({ file, moved, textOf }: From): Base | undefined {
  const sites = sitesOf(textOf, moved);
  return (siteAround(file.path, sites) ?? (sites.length === 1 ? sites[0] : undefined))?.folder;
}

/** What becomes of an address on a site, or of a path from the document. */
function fromSite(plain: string, own: Base, reader: From): Verdict | undefined {
  const { file, moved, textOf } = reader;
  const site = siteAround(file.path, sitesOf(textOf, moved));
  const named = site && pagesOf(textOf, moved).address(plain, site);
  return named ? named.verdict : (fromDocument(plain, own, reader) ?? pageAt(plain, own, reader));
}

/** What becomes of the address of a page, unless the page says itself at which it is. */
function pageAt(plain: string, own: Base, { file, moved, textOf }: From): Verdict | undefined {
  const verdict = judgeAddress(plain, file.path, own, moved, textOf);
  const isAddress = verdict !== undefined && !/\.mdx?$/.test(plain);
  return isAddress && SLUG.test(textOf(verdict.target) ?? '') ? undefined : verdict;
}

/** The front matter of a page that says its address. */
const SLUG = /^---\r?\n(?:(?!---)[^\n]*\n)*?(?:slug|permalink|url)[ \t]*:/;

/** What becomes of an address that is relative to its document: it may always lead out of the folder. */
function fromDocument(plain: string, own: Base, reader: From): Verdict | undefined {
  const { mentions } = reader;
  const verdict = mentions.judge(plain, [own], path => withEnding(path, reader.moved));
  if (verdict === undefined || verdict.replacement !== undefined || /^[./]/.test(plain)) return verdict;
  const climbing = mentions.judge(`./${plain}`, [own], path => withEnding(path, reader.moved));
  if (climbing?.replacement === undefined || climbing.target !== verdict.target) return verdict;
  return { ...climbing, replacement: climbing.replacement.replace(/^\.\//, '') };
}
