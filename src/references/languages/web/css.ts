import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { base, foldersAbove, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Lookup, type Site, withEndings } from '../../sites/site.ts';
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

/** Less and Tailwind load a script that is called without its ending. */
const PLUGINS = withEndings('.js', '.cjs', '.mjs', '.ts');

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
  const add = ({ words, start }: Captured, module: boolean, lookup = module && isSass ? SASS : undefined) => {
    // Of what is filled in when the sheet is made, the folder is known.
    const filled = module ? /^[\w./-]+(?=\/(?:\{\{|#\{|\$\{))/.exec(words)?.[0] : undefined;
    const site = urlSite({ words: filled ?? words, start }, origin, lookup);
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
  const before = ({ start }: Captured, pattern: RegExp) => pattern.test(code.slice(0, start - from));
  for (const each of captured(code, /\burl\(\s*(["']?)([^"')\n]+?)\1\s*\)/g, from))
    add(each, before(each, /@import\s*(\([\w, ]*\)\s*)?url\(\s*["']?$/));
  for (const { words, start } of captured(code, /\bimage-set\(([^;{}]*)/g, from))
    for (const each of captured(words, /(?<!url\()(["'])([^"'\n]+)\1/g, start))
      if (!before(each, /\btype\(\s*["']$/)) add(each, false);
  for (const { words, start } of captured(code, MODULES, from))
    for (const each of captured(words, /["']([^"'\n]+)["']/g, start)) add(each, true);
  for (const each of captured(code, /@plugin\s+(?:\([^()"'\n]*\)\s*)?["']([^"'\n]+)["']/g, from))
    add(each, true, PLUGINS);
  return found;
}

const MODULES =
  /@(?:import|use|forward|reference|config)\s+(?:\([\w, ]*\)\s*)?((?:["'][^"'\n]+["']\s*,?\s*)+)/g;

/** Folders named for styles above a style sheet, and `_sass` beside one of those above it. */
const loadPaths = (path: string, { known }: Scene) =>
  known(
    foldersAbove(path).flatMap(at => [
      ...(/(^|\/)(scss|sass|styles?|stylesheets|css|less)$/.test(at) ? [at] : []),
      join(at, '_sass'),
    ]),
  );
