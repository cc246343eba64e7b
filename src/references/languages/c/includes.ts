import { blank } from '../../blank.ts';
import { base, below, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Site, siteAt, TOP } from '../../sites/site.ts';
import type { Tree } from '../../sites/tree.ts';
import type { SourceFile } from '../../types.ts';
import { includeFolders } from './directories.ts';

/** Whether a path is that of a text that others include. */
export const isHeader = (path: string): boolean => /\.(h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|inc|cuh)$/.test(path);

const INCLUDE =
  /^([ \t]*#[ \t]*(?:include|include_next|import|embed)[ \t]*|.*\b__has_(?:include|embed)[ \t]*\([ \t]*|[ \t]*\.(?:incbin|include)[ \t]+|[ \t]*#[ \t]*define[ \t]+\w+[ \t]+)(["<])([^">\n]+)[">]/gm;

/**
 * The `#include` lines of C, C++ and Objective-C: in quotes from the file's own folder, then from the folders that the
 * build names. What only another folder offers is found there when it is the only one.
 */
export function includeSites(scene: Scene): (file: SourceFile) => Site[] {
  const declared = includeFolders(scene).map(scene.base);
  const offered = scene.strict ? undefined : offers(scene.tree);
  return ({ path, text }) => {
    const own = scene.own(path);
    return [...withoutComments(text).matchAll(INCLUDE)].flatMap(match => {
      const [all, lead, quote, words] = match;
      // A macro may be what is included elsewhere, or any string.
      const isMacro = /#[ \t]*define/.test(lead!);
      if (isMacro && !/\.\w+$/.test(words!)) return [];
      const start = match.index + all.length - 1 - words!.length;
      // Folders that the build names may be those of some sources only, which its text does not tell: what stood beside a
      // file is looked for from there.
      const isBeside = quote === '"' && scene.tree.isFile(join(own.before, words!));
      const bases = isBeside ? [own] : quote === '"' ? [own, ...declared] : declared;
      const site = siteAt(start, words!, bases, {
        kind: 'import',
        names: 'file',
        key: `include ${base(words!)}`,
        climbs: quote !== '<',
        needed: !isMacro,
      });
      return [offered ? inferred(site, quote === '<', path, scene, offered) : site];
    });
  };
}

/** The site with the folders that offer its file, where those that are named do not. */
function inferred(site: Site, angle: boolean, from: string, scene: Scene, offered: Offers): Site {
  const at = (folder: string) => join(folder, site.path);
  if (site.path.startsWith('.') || (angle && !site.path.includes('/'))) return site;
  if (site.bases.some(({ before }) => scene.tree.isFile(at(before)))) return site;
  const stays = (folder: string) => scene.stays({ ...site, path: at(folder), bases: [TOP] });
  const folders = offered(site.path).toSorted((a, b) => Number(stays(a)) - Number(stays(b)));
  // What names a folder to the compiler is not known: it follows only where both files are in it.
  const bases = folders.map(folder =>
    below(from, folder) === undefined ? { before: folder, after: folder } : scene.base(folder),
  );
  const all = { ...site, bases: [...site.bases, ...bases] };
  if (folders.length < 2) return all;
  const names = folders.toSorted().join(', ');
  return { ...all, asked: `${folders.length} folders offer it, and the build does not say which: ${names}` };
}

type Offers = (path: string) => string[];

/** The folders below which a path stands. */
function offers(tree: Tree): Offers {
  const byName = new Map<string, string[]>();
  for (const path of tree.paths) {
    const name = base(path);
    const all = byName.get(name);
    if (all) all.push(path);
    else byName.set(name, [path]);
  }
  return path =>
    (byName.get(base(path)) ?? []).flatMap(each =>
      each === path ? [''] : each.endsWith(`/${path}`) ? [each.slice(0, -path.length - 1)] : [],
    );
}

/** The text with its block comments made blank: offsets stay. */
function withoutComments(text: string): string {
  if (!text.includes('/*')) return text;
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, words =>
    words.startsWith('/*') ? blank(words) : words,
  );
}

/** `a/b.c` → `a/b.h`, `a/b.hpp`: what is declared for a source, and the other way round. */
export function counterparts(path: string, paths: ReadonlySet<string>): string[] {
  const ending = /\.[^./]+$/.exec(base(path))?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  const others = HEADERS.includes(ending) ? SOURCES : SOURCES.includes(ending) ? HEADERS : [];
  return others.map(each => stem + each).filter(each => paths.has(each) && parent(each) === parent(path));
}

const HEADERS = ['.h', '.hpp', '.hh', '.hxx', '.inl'];
const SOURCES = ['.c', '.cc', '.cpp', '.cxx', '.m', '.mm'];
