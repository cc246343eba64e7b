import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import type { Scene } from '../../sites/read.ts';
import { above, type Base, type Site, siteOf, TOP, withEndings } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import type { SourceFile } from '../../types.ts';

const ANCHORED =
  /(__DIR__|dirname\s*\(\s*(?:__FILE__|__DIR__)\s*(?:,\s*(\d+)\s*)?\)|dirname\s*\(\s*dirname\s*\(\s*(?:__FILE__|__DIR__)\s*\)\s*\))\s*\.\s*(["'])\/?([^"'\n$]*)(["'$])/g;
const INCLUDED = /\b(?:require|include)(?:_once)?\s*\(?\s*(["'])([^"'\n$:]+)\1/g;

/** How Laravel names views: by words with dots, from the folder of all views. */
const LARAVEL: readonly Way[] = [
  {
    pattern:
      /(?:@(?:include(?:If|When|Unless|First)?|extends|component|each)\s*\(\s*(?:\[\s*)?|\bview\(\s*|\bView::make\(\s*|->(?:view|markdown)\(\s*)["']([\w.-]+)["']/g,
    from: ({ beside }) => beside('resources/views'),
    lookup: withEndings('.blade.php', '.php'),
    between: '.',
  },
];

/** The files that a text includes, and the views that it shows. A view of Laravel includes views, and no files. */
export const pathSites = (file: SourceFile, scene: Scene): Site[] => [
  ...(file.path.endsWith('.blade.php') ? [] : includeSites(file, scene)),
  ...waySites(LARAVEL, file.text, file.path, scene),
];

/** The files that a PHP text names by a path: from its own folder, or as `include` finds them. */
function includeSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const found: Site[] = [];
  const code = blanked(text, /^[ \t]*(?:\/\/|#(?!\[)|\*)[^\n]*/gm);
  for (const match of code.matchAll(ANCHORED)) {
    const [all, anchor, levels, , words, close] = match;
    const open = close === '$';
    const plain = open ? words!.slice(0, Math.max(words!.lastIndexOf('/'), 0)) : words!;
    const at = { words: plain, start: match.index + all.length - 1 - words!.length };
    const site = fileSite(at, [baseOf(anchor!, levels, own)]);
    const made = `${words!.slice(words!.lastIndexOf('/') + 1)}*`;
    if (site) found.push(open ? { ...site, names: 'folder', made } : site);
  }
  for (const each of captured(code, INCLUDED)) {
    const site = fileSite(each, [own, TOP]);
    if (site) found.push({ ...site, names: 'file', kind: 'import', guessed: true });
  }
  return found;
}

function fileSite({ words, start }: Captured, bases: readonly Base[]): Site | undefined {
  // `__DIR__ . '/run.js --all'`: a command and its arguments.
  const site = siteOf({ words: words.replace(/(\.\w+)\s.*$/, '$1'), start }, bases, 'path');
  return site.path === '' || site.path.startsWith('/') ? undefined : site;
}

/** `__DIR__` is the folder of the file; each further `dirname` the one above. */
function baseOf(anchor: string, levels: string | undefined, own: Base): Base {
  if (!anchor.startsWith('dirname')) return own;
  const times = [...anchor.matchAll(/dirname/g)].length + Number(levels ?? 1) - 1;
  let base = own;
  for (let up = anchor.includes('__FILE__') ? 1 : 0; up < times; up++) base = above(base);
  return base;
}
