import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import type { Scene } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import { cssSites } from './css.ts';
import { isManifest, manifestSites } from './manifest.ts';
import { templateSites } from './templates.ts';
import { type Origin, originOf, urlSite, urlSites } from './url.ts';

const URLS =
  /^(src|href|poster|data|manifest|background|xlink:href|data-(src|href|url|main|background|bg)|action|formaction|longdesc|cite)$/i;
const ATTRIBUTE = /([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>=`]+))/g;

/** The files that a page names: in attributes, style sheets, import maps and the imports of its scripts. */
export function htmlSites(text: string, path: string, scene: Scene): Site[] {
  const found: Site[] = [];
  const code = blanked(text, /<!--[\s\S]*?-->/g);
  if (isManifest(path, code)) return manifestSites(code, path, scene);
  const origin = withBase(code, originOf(path, scene));
  found.push(...templateSites(code, path, scene));
  for (const tag of tags(code)) {
    found.push(...attributes(tag, origin, path, scene));
    const [from, to] = tag.body;
    if (tag.name === 'style') found.push(...cssSites(code, path, origin, scene, from, to));
    if (tag.name === 'script') {
      const pattern = /importmap/.test(tag.words) ? IMPORT_MAP : IMPORTS;
      found.push(...modules(captured(code.slice(from, to), pattern, from), origin));
    }
  }
  return found;
}

/** The files that a Vue, Svelte or Astro component names outside of its scripts: those of its parts, and of its template. */
export function componentSites(text: string, path: string, scene: Scene): Site[] {
  const found: Site[] = [];
  const code = blanked(text, /<!--[\s\S]*?-->/g);
  const origin = originOf(path, scene);
  for (const tag of tags(code)) {
    const isPart = /^(script|style|template)$/.test(tag.name);
    for (const site of attributes(tag, origin, path, scene)) {
      const words = text.slice(site.start - 1, site.end);
      const isFile = isPart || /^[./@~]/.test(words) || site.path.startsWith('.');
      if (isFile) found.push({ ...site, names: 'file' });
    }
    if (tag.name === 'style') found.push(...cssSites(code, path, origin, scene, ...tag.body));
  }
  return found;
}

interface Tag {
  readonly name: string;
  readonly words: string;
  /** Where its words begin. */
  readonly start: number;
  /** What stands between it and its end, of scripts and styles. */
  readonly body: readonly [from: number, to: number];
}

function* tags(text: string): Generator<Tag> {
  const pattern = /<([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^"'>{])*)>/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all, name, words] = match;
    const from = match.index + all.length;
    let to = from;
    if (/^(script|style)$/i.test(name!)) {
      const end = new RegExp(`</${name}\\s*>`, 'gi');
      end.lastIndex = from;
      to = end.exec(text)?.index ?? text.length;
      pattern.lastIndex = to;
    }
    yield {
      name: name!.toLowerCase(),
      words: words!,
      start: match.index + 1 + name!.length,
      body: [from, to],
    };
  }
}

function* attributes(
  { words, start, name }: Tag,
  origin: Origin,
  path: string,
  scene: Scene,
): Generator<Site> {
  for (const match of words.matchAll(ATTRIBUTE)) {
    const [all, key, ...values] = match;
    const value = values.find(each => each !== undefined) ?? '';
    const at = start + match.index + all.length - value.length - (values[2] === undefined ? 1 : 0);
    if (/^(img|image)?srcset$/i.test(key!))
      yield* urlSites(captured(value, /(?<=^|,)\s*([^\s,]+)/g, at), origin);
    else if (/^style$/i.test(key!))
      yield* cssSites(value, path, origin, scene).map(site => ({
        ...site,
        start: site.start + at,
        end: site.end + at,
      }));
    else if (URLS.test(key!) || (name === 'meta' && /^content$/i.test(key!) && /\.\w+$/.test(value))) {
      const site = urlSite({ words: value, start: at }, origin);
      if (site)
        yield /^(a|area|form|meta|link)$/.test(name) && !/\.\w+$/.test(site.path)
          ? { ...site, needed: false }
          : site;
    }
  }
}

/** Relative URLs start at `<base href>` where a page has one. */
function withBase(text: string, origin: Origin): Origin {
  const href = /<base\s[^>]*href\s*=\s*["']?([^"'\s>]*)/i.exec(text)?.[1];
  if (href === undefined) return origin;
  return /^\/?$/.test(href) ? { ...origin, own: origin.roots[0]! } : origin;
}

/** `import … from "./a.js"` in a script of a page. */
const IMPORTS = /\b(?:from|import)\s*\(?\s*(["'])((?:\.{0,2}\/)[^"'\n]+)\1/g;
/** The addresses in an import map; one that ends in a slash is a folder. */
const IMPORT_MAP = /:\s*"(\.{0,2}\/[^"\n]+)"/g;
const modules = (all: readonly Captured[], origin: Origin): Site[] =>
  urlSites(all, origin).map(site => ({ ...site, kind: 'import', dotted: site.bases !== origin.roots }));
