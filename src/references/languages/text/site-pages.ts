import { posix } from 'node:path';
import { captured } from '../../captured.ts';
import { once, onceWithin } from '../../once.ts';
import { base, below, foldersAbove, join, normalize, parent } from '../../path.ts';
import { treeOf } from '../../sites/tree.ts';
import type { TextOf } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import type { Base, Verdict } from './mentions.ts';
import type { Mark } from './scan.ts';

/** How generators of sites write an address of a page: without its ending, as what is made of it, as its folder. */
const ADDRESS = /^(.*?)(\.html|\.mdx?|\/)?$/s;
/** The files that a page is made of, by what stands behind its address without ending. */
const SOURCES = ['.md', '.mdx', '.rst', '/index.md', '/index.mdx', '/index.rst', '/README.md'];
const SOURCE = /(?:\/(?:index|README))?\.(?:mdx?|rst)$/;

/** What marks a folder as the one that a site is built from. */
const MARKS = ['.vitepress', '.vuepress', '.docusaurus'];

/** By the folder of a site, the folders that its pages are in: those go where its settings go. */
const builtFrom = onceWithin((textOf: TextOf, moved: Moved): ReadonlyMap<string, readonly Base[]> => {
  const settings = [...treeOf(moved.world.paths).folders].filter(folder => MARKS.includes(base(folder)));
  return new Map(
    settings.map(folder => {
      const site = { before: parent(folder), after: parent(moved.directoryAfter(folder)) };
      return [site.before, [site, ...sourcesOf(site, folder, moved, textOf)]];
    }),
  );
});

const SETTINGS = ['config.ts', 'config.mts', 'config.js', 'config.mjs', 'config/index.ts', 'config/index.js'];

/** The folder of the pages where the settings say another one than that of the site. */
function sourcesOf({ before: site }: Base, folder: string, moved: Moved, textOf: TextOf): Base[] {
  const text = SETTINGS.map(name => textOf(join(folder, name))).find(each => each !== undefined);
  const said = /\bsrcDir\s*:\s*["'`]([^"'`$]+)["'`]/.exec(text ?? '')?.[1];
  const before = said === undefined ? undefined : normalize(join(site, said));
  return before === undefined || before === site ? [] : [{ before, after: moved.knownAfter(before) }];
}

/** The folders that an address with a slash in front may start at: those of the site, or else all above, the outermost first. */
function rootsOf(path: string, moved: Moved, textOf: TextOf): readonly Base[] {
  const above = foldersAbove(path);
  const sites = builtFrom(textOf, moved);
  const site = above.find(folder => sites.has(folder));
  if (site !== undefined) return sites.get(site)!;
  return above.reverse().map(before => ({ before, after: moved.knownAfter(before) }));
}

/**
 * What becomes of a page as a site names it: `../guide/first`, `/guide/first.html`, `/guide/`. Undefined where it names
 * no page, or stays right; a file or folder that is there as it is written is no page.
 */
export function judgeAddress(
  words: string,
  path: string,
  own: Base,
  moved: Moved,
  textOf: TextOf,
): Verdict | undefined {
  const [, bare = '', ending = ''] = ADDRESS.exec(words)!;
  const isTop = bare.startsWith('/');
  const rest = bare.replace(/^\//, '');
  const isFile = ending.startsWith('.md');
  if (rest === '' || /^[\w+-]+:|^\/\/|[\s{}$*]/.test(words) || (isFile && !isTop)) return undefined;
  for (const root of isTop ? rootsOf(path, moved, textOf) : [own]) {
    const at = normalize(join(root.before, rest));
    if (at === undefined || at === '') continue;
    const file = isTop ? normalize(join(root.before, words)) : undefined;
    if (file !== undefined && moved.world.paths.has(file))
      return follow({ words, bare: words, source: null, target: file, root }, moved);
    if (moved.world.paths.has(at)) continue;
    const sources = isFile ? [ending] : SOURCES;
    const source = sources.find(each => moved.world.paths.has(at + each));
    if (source !== undefined) return follow({ words, bare, source, target: at + source, root }, moved);
    const folder = isTop && ending === '/' ? moved.directory(at) : undefined;
    if (folder?.kind === 'goes') return follow({ words, bare, source: '', target: at, root }, moved);
  }
  const root = isTop && /\.\w+$/.test(words) ? servedFrom(rest + ending, moved) : undefined;
  if (!root) return undefined;
  return follow({ words, bare: words, source: null, target: join(root.before, rest + ending), root }, moved);
}

/** The only folder of the repository whose contents are served from `/` and that has a file of this path. */
function servedFrom(path: string, moved: Moved): Base | undefined {
  const [before, ...others] = served(moved).filter(folder => moved.world.paths.has(join(folder, path)));
  return before === undefined || others.length > 0 ? undefined : { before, after: moved.knownAfter(before) };
}

const served = once((moved: Moved): readonly string[] =>
  [...treeOf(moved.world.paths).folders].filter(folder => /(^|\/)(static|public)$/.test(folder)),
);

interface Address {
  readonly words: string;
  /** Without its ending. */
  readonly bare: string;
  /** What the target has behind that; nothing where it is a folder, `null` where it is named as it is called. */
  readonly source: string | null;
  readonly target: string;
  readonly root: Base;
}

function follow({ words, bare, source, target, root }: Address, moved: Moved): Verdict | undefined {
  const fate = source === '' ? moved.directory(target) : moved.file(target);
  if (fate.kind === 'gone') return { target, decision: 'asked', reason: 'the file goes without successor' };
  const file = fate.kind === 'goes' ? fate.to : target;
  const named = () => (source?.startsWith('/') ? file.replace(SOURCE, '') : file.replace(/\.\w+$/, ''));
  const to = source ? named() : file;
  const isTop = bare.startsWith('/');
  const inside = below(to, root.after);
  if (isTop && inside === undefined)
    return { target, decision: 'asked', reason: `${file} is in no folder that the site is built from` };
  if (normalize(join(root.after, bare.replace(/^\//, ''))) === to) return undefined;
  const climbing = posix.relative(root.after, to);
  const dotted = bare.startsWith('./') && !climbing.startsWith('.') ? `./${climbing}` : climbing;
  const reason = fate.kind === 'goes' ? `${target} moves` : 'this file moves';
  const replacement = (isTop ? `/${inside}` : dotted) + words.slice(bare.length);
  return { target, decision: 'rewritten', reason, replacement };
}

/** Whether a file belongs to the settings of a site, whose strings are addresses of its pages. */
export const isSiteSettings = (path: string): boolean => MARKS.some(mark => `/${path}`.includes(`/${mark}/`));

/** Strings in the settings of a site that begin with a slash, also as expressions for addresses. */
const IN_SETTINGS = /(["'`])\^?(?<address>\/[\w@./-]+)(?:[?#][^"'`\n]*)?\1/g;
/** The same without that slash, as sidebars have them. */
const IN_SIDEBAR = /(["'`])(?<address>[\w@-][\w@.-]*\/(?:[\w@.-]+(?:\/[\w@.-]+)*\/?)?)\1/g;
/** Keys of a list of pages, which lies in the folder of the pages. */
const IN_LIST =
  /"(?:to|link|href|slug|page|path)"\s*:\s*"(?<address>[\w@.-]+(?:\/[\w@.-]+)*)(?:[?#][^"\n]*)?"/g;

/** What becomes of the pages that the settings of a site name. */
export function pagesListed({ path, text }: SourceFile, moved: Moved, textOf: TextOf): Mark[] {
  const inSettings = isSiteSettings(path);
  if (!inSettings && !path.endsWith('.json')) return [];
  const own = { before: parent(path), after: parent(moved.moves.get(path) ?? path) };
  const marks = (pattern: RegExp, lead: string) =>
    captured(text, pattern).flatMap(({ words, start }): Mark[] => {
      const verdict = judgeAddress(lead + words, path, own, moved, textOf);
      if (!verdict) return [];
      const { replacement, ...rest } = verdict;
      const named =
        replacement === undefined ? rest : { ...rest, replacement: replacement.slice(lead.length) };
      return [{ start, end: start + words.length, kind: 'path', ...named }];
    });
  return inSettings ? [...marks(IN_SETTINGS, ''), ...marks(IN_SIDEBAR, '/')] : marks(IN_LIST, '');
}
