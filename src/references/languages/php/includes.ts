import { blanked } from '../../blank.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, TOP } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';
import { above } from '../shell/places.ts';

const ANCHORED =
  /(__DIR__|dirname\s*\(\s*(?:__FILE__|__DIR__)\s*(?:,\s*(\d+)\s*)?\)|dirname\s*\(\s*dirname\s*\(\s*(?:__FILE__|__DIR__)\s*\)\s*\))\s*\.\s*(["'])\/?([^"'\n$]*)(["'$])/g;
const INCLUDED = /\b(?:require|include)(?:_once)?\s*\(?\s*(["'])([^"'\n$:]+)\1/g;

/** The files that a PHP text names by a path: from its own folder, or as `include` finds them. */
export function includeSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const found: Site[] = [];
  const code = blanked(text, /^[ \t]*(?:\/\/|#(?!\[)|\*)[^\n]*/gm);
  for (const match of code.matchAll(ANCHORED)) {
    const [all, anchor, levels, , words, close] = match;
    const open = close === '$';
    const plain = open ? words!.slice(0, Math.max(words!.lastIndexOf('/'), 0)) : words!;
    const site = siteOf(plain, match.index + all.length - 1 - words!.length, [baseOf(anchor!, levels, own)]);
    if (site) found.push(open ? { ...site, names: 'folder' } : site);
  }
  for (const match of code.matchAll(INCLUDED)) {
    const site = siteOf(match[2]!, match.index + match[0].length - 1 - match[2]!.length, [own, TOP]);
    if (site) found.push({ ...site, names: 'file', kind: 'import', guessed: true });
  }
  return found;
}

function siteOf(words: string, start: number, bases: readonly Base[]): Site | undefined {
  // `__DIR__ . '/run.js --all'`: a command and its arguments.
  const path = words.replace(/(\.\w+)\s.*$/, '$1').replace(/\/+$/, '');
  return path === '' || path.startsWith('/')
    ? undefined
    : { start, end: start + path.length, path, bases, kind: 'path' };
}

/** `__DIR__` is the folder of the file; each further `dirname` the one above. */
function baseOf(anchor: string, levels: string | undefined, own: Base): Base {
  if (!anchor.startsWith('dirname')) return own;
  const times = [...anchor.matchAll(/dirname/g)].length + Number(levels ?? 1) - 1;
  let base = own;
  for (let up = anchor.includes('__FILE__') ? 1 : 0; up < times; up++) base = above(base);
  return base;
}
