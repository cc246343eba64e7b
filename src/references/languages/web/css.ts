import { blanked } from '../../blank.ts';
import { base, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Lookup, Site } from '../../sites/site.ts';
import { type Origin, urlSite } from './url.ts';

/** `@use "a/b"`: `a/b.scss`, `a/_b.scss`, `a/b/_index.scss`. */
const SASS: Lookup = {
  files: path => {
    const name = base(path);
    const within = (file: string) => join(parent(path), file);
    if (/\.(scss|sass|css|less|styl)$/.test(name)) return [path, within(`_${name}`)];
    const endings = ['.scss', '.sass', '.css', '.less', '.styl'];
    return [
      path,
      ...endings.flatMap(ending => [within(name + ending), within(`_${name}${ending}`)]),
      ...endings.slice(0, 2).flatMap(ending => [join(path, `_index${ending}`), join(path, `index${ending}`)]),
    ];
  },
  spellings: file => {
    const plain = join(parent(file), base(file).replace(/^_/, ''));
    const stem = plain.replace(/\.(scss|sass|css|less|styl)$/, '');
    return [file, plain, stem, stem.replace(/\/index$/, '')];
  },
};

/** The files that a style sheet names: `url()`, `@import`, and the modules of Sass. */
export function cssSites(
  text: string,
  path: string,
  origin: Origin,
  scene: Scene,
  from = 0,
  to = text.length,
): Site[] {
  const code = blanked(text.slice(from, to), /\/\*[\s\S]*?\*\//g);
  const isSass = /\.(scss|sass|less|styl|vue|svelte|astro)$/.test(path);
  const found: Site[] = [];
  const add = (words: string, start: number, module: boolean) => {
    // Of what is filled in when the sheet is made, the folder is known.
    const filled = module ? /^[\w./-]+(?=\/(?:\{\{|#\{|\$\{))/.exec(words)?.[0] : undefined;
    const site = urlSite(filled ?? words, from + start, origin, module && isSass ? SASS : undefined);
    if (!site) return;
    const isPlain = site.bases.length === 1 && !site.path.startsWith('.');
    // Modules are looked up in load paths too, which only the build knows: the custom is the folder of the sources.
    const more = module && isSass && isPlain ? [...origin.sources, ...loadPaths(path, scene)] : [];
    found.push({
      ...site,
      ...(filled !== undefined && { names: 'folder' as const }),
      bases: [...site.bases, ...more],
      kind: module ? 'import' : 'path',
      needed: true,
      guessed: true,
    });
  };
  for (const match of code.matchAll(/\burl\(\s*(["']?)([^"')\n]+?)\1\s*\)/g)) {
    const isImport = /@import\s*(\([\w, ]*\)\s*)?$/.test(code.slice(0, match.index));
    add(match[2]!, match.index + match[0].indexOf(match[2]!, 4), isImport);
  }
  for (const { 1: list = '', index } of code.matchAll(/\bimage-set\(([^;{}]*)/g))
    for (const each of list.matchAll(/(?<!url\()(["'])([^"'\n]+)\1/g))
      if (!/\btype\(\s*$/.test(list.slice(0, each.index)))
        add(each[2]!, index + 'image-set('.length + each.index + 1, false);
  for (const match of code.matchAll(
    /@(?:import|use|forward|reference|plugin|config)\s+(?:\([\w, ]*\)\s*)?((?:["'][^"'\n]+["']\s*,?\s*)+)/g,
  )) {
    const list = match.index + match[0].length - match[1]!.length;
    for (const each of match[1]!.matchAll(/["']([^"'\n]+)["']/g)) add(each[1]!, list + each.index + 1, true);
  }
  return found;
}

/** Folders named for styles above a style sheet, and `_sass` beside one of those above it. */
function loadPaths(path: string, scene: Scene) {
  const found: string[] = [];
  for (let at = parent(path); ; at = parent(at)) {
    if (/(^|\/)(scss|sass|styles?|stylesheets|css|less)$/.test(at)) found.push(at);
    if (scene.tree.isFolder(join(at, '_sass'))) found.push(join(at, '_sass'));
    if (at === '') return found.map(scene.base);
  }
}
