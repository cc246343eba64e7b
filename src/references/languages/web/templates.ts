import { join, parent, below as pathBelow } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, withEndings } from '../../sites/site.ts';
import { originOf, urlSite } from './url.ts';

/** A template without its ending, or with it. */
const TEMPLATES = withEndings('.ejs', '.html', '.njk', '.liquid', '.twig', '.hbs', '.md');

/** Folders that templates are looked for in, by the customs of Jinja, Nunjucks, Twig, EJS, Jekyll and Eleventy. */
const FOLDERS = /(^|\/)(templates?|views|layouts|_?includes|_layouts|partials)$/;

/** What a text includes, in quotes: `{% extends "a.html" %}`, `include('a')`. */
const QUOTED =
  /\binclude\(\s*["'](?<name>[^"'\n]+)["']|\{%-?\s*(?:include|extends|import|from|embed|render)\s+["'](?<tag>[^"'\n]+)["']/g;
/** Jekyll names what it includes without quotes; the first parameter may follow. */
const BARE = /\{%-?\s*include(?:_cached)?\s+(?<name>[\w./-]+\.\w+)(?=\s)/g;
const RELATIVE = /\{%-?\s*include_relative\s+(?<name>[\w./-]+\.\w+)(?=\s)/g;
/** The layout that a text is put into, in its front matter. */
const LAYOUT = /(?<![\s\S])---\r?\n(?:(?!---)[^\n]*\n)*?layout:[ \t]*["']?(?<name>[\w./-]+)["']?[ \t]*\r?$/gm;
/** A URL that a filter completes: `{{ '/a.css' | relative_url }}`. */
const FILTERED = /\{\{-?\s*["'](?<name>\/[^"'\n]+)["']\s*\|\s*(?:relative_url|absolute_url|url)\b/g;

/** Whether a text may have any of them: a quick test. */
export const hasTemplates = (text: string): boolean => /\{[%{]|^---\r?\n/.test(text);

/** The files that a text of a template language names: what it includes and extends, its layout, URLs that are filtered. */
export function templateSites(text: string, path: string, scene: Scene): Site[] {
  const above = ancestors(path);
  const beside = (...names: readonly string[]) =>
    above
      .flatMap(folder => names.map(name => join(folder, name)))
      .filter(folder => scene.tree.isFolder(folder))
      .map(folder => byCustom(scene.base(folder)));
  const own = scene.own(path);
  const customs = [
    ...above.filter(folder => FOLDERS.test(folder)).map(scene.base),
    ...beside('_includes', 'templates', 'views'),
  ];
  const origin = originOf(path, scene);
  return [
    ...sites(text, QUOTED, [own, ...customs]),
    ...below(sites(text, BARE, beside('_includes'))),
    ...below(sites(text, RELATIVE, [own])),
    ...below(sites(text, LAYOUT, beside('_layouts', '_includes', '_includes/layouts'))),
    ...named(text, FILTERED).flatMap(({ name, start }) => urlSite(name, start, origin) ?? []),
  ];
}

function sites(text: string, pattern: RegExp, bases: readonly Base[]): Site[] {
  return named(text, pattern).map(({ name, start }) => ({
    start,
    end: start + name.length,
    path: name,
    bases,
    kind: 'import',
    lookup: TEMPLATES,
    names: 'file',
    guessed: true,
  }));
}

/** A folder that is known by its name is not what its files are put into below it. */
const byCustom = (base: Base): Base =>
  pathBelow(base.after, base.before) === undefined ? base : { ...base, after: base.before };

/** Such names never lead out of their folder. */
const below = (found: readonly Site[]): Site[] => found.map(site => ({ ...site, climbs: false }));

function named(text: string, pattern: RegExp): { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(pattern)].map(match => {
    const name = match.groups!.name ?? match.groups!.tag!;
    return { name, start: match.index + match[0].lastIndexOf(name) };
  });
}

/** The folders above a file, the nearest first, the top of the repository last. */
function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) found.push(at);
  return [...found, ''];
}
