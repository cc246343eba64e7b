import { captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Site, withEndings } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import { FRONT_MATTER } from '../text/front-matter.ts';
import { originOf, urlSite } from './url.ts';

/** A template without its ending, or with it. */
const TEMPLATES = withEndings(
  '.ejs',
  '.html',
  '.njk',
  '.liquid',
  '.twig',
  '.hbs',
  '.handlebars',
  '.mustache',
  '.md',
);
const PUG = withEndings('.pug', '.jade');
/** How template languages name others. */
const WAYS: readonly Way[] = [
  {
    pattern: /\binclude\(\s*["']([^/"'\n][^"'\n]*)["']/g,
    from: ({ own, templates }) => [own, ...templates],
    lookup: TEMPLATES,
    climbs: true,
  },
  // With a slash in front it starts at the folder of the templates.
  {
    pattern: /\binclude\(\s*["']\/([^"'\n]+)["']/g,
    from: ({ templates, above }) => [...templates.toReversed(), ...above],
    lookup: TEMPLATES,
  },
  {
    pattern: /\{%-?\s*(?:include|extends|import|from|embed|render)\s+["']([^"'\n]+)["']/g,
    from: ({ own, templates }) => [own, ...templates],
    // Of another theme, or of another application: loaders look through all of them.
    elsewhere: ({ anywhere }) => anywhere('templates', 'views'),
    lookup: TEMPLATES,
    climbs: true,
  },
  // Jekyll has no quotes; the first parameter may follow.
  {
    pattern: /\{%-?\s*include(?:_cached)?\s+([\w./-]+\.\w+)(?=\s)/g,
    from: ({ beside }) => beside('_includes'),
    lookup: TEMPLATES,
  },
  {
    pattern: /\{%-?\s*include_relative\s+([\w./-]+\.\w+)(?=\s)/g,
    from: ({ own }) => [own],
    lookup: TEMPLATES,
  },
  // The layout that a text is put into, in its front matter: by its name, or as an import.
  {
    within: FRONT_MATTER,
    pattern: /^layout:[ \t]*["']?([\w-][\w./-]*)["']?[ \t]*\r?$/gm,
    from: ({ beside }) => beside('_layouts', '_includes', '_includes/layouts'),
    lookup: TEMPLATES,
  },
  {
    within: FRONT_MATTER,
    pattern: /^layout:[ \t]*["']?(\.{1,2}\/[\w./-]+)["']?[ \t]*\r?$/gm,
    climbs: true,
  },
  // Django's, and Flask's.
  {
    pattern: /\{%-?\s*static\s+["']([^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
  },
  {
    pattern: /\burl_for\(\s*["']static["']\s*,\s*filename\s*=\s*["']([^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
  },
  // Sphinx.
  {
    pattern: /\bpathto\(\s*["']([\w./-]+)["']/g,
    from: ({ holding }) => holding('conf.py'),
    lookup: withEndings('.rst', '.md', '.txt', '.ipynb'),
  },
  // Handlebars and Mustache.
  {
    pattern: /\{\{~?(?:(?:#?>|\/)\s*["']?|\s*include\s+["'])([\w./-]+)/g,
    from: ({ own, templates, anywhere }) => [own, ...anywhere('partials'), ...templates],
    lookup: TEMPLATES,
  },
  {
    pattern: /^[ \t]*(?:include(?::[\w-]+)?|extends)[ \t]+([\w./-]+)[ \t]*$/gm,
    from: ({ own }) => [own],
    lookup: PUG,
    climbs: true,
    only: /\.(pug|jade)$/,
  },
];

/** A URL that a filter completes, `{{ '/a.css' | relative_url }}`, or that is an attribute in Pug. */
const URLS: readonly Pick<Way, 'pattern' | 'only'>[] = [
  { pattern: /\{\{-?\s*["'](\/[^"'\n]+)["']\s*\|\s*(?:relative_url|absolute_url|url)\b/g },
  { pattern: /\b(?:src|href)\s*=\s*["']([^"'\n]+)["']/g, only: /\.(pug|jade)$/ },
];

/** What a theme of MkDocs has of the pages: `{{ 'assets/a.css' | url }}`, `{{ base_url }}/assets/a.css`. */
const OF_PAGES =
  /\{\{-?\s*["']([^/"'\s{}:][^"'\s:]*\.\w+)["']\s*\|\s*url\b|\{\{-?\s*base_url\s*-?\}\}\/([\w./-]+\.\w+)/g;

/** The same, counted from the folder of the pages, or from that of the theme itself, as the settings call them. */
function ofPages(text: string, path: string, scene: Scene): Site[] {
  const folders = scene.files.flatMap(({ path: at, text: settings }) =>
    /(^|\/)mkdocs\.ya?ml$/.test(at)
      ? [
          /^docs_dir:[ \t]*["']?([^"'\s#]+)/m.exec(settings)?.[1] ?? 'docs',
          CUSTOM.exec(settings)?.[1],
        ].flatMap(named => (named === undefined ? [] : (normalize(join(parent(at), named)) ?? [])))
      : [],
  );
  const from = () => scene.known(folders);
  const site = { kind: 'path', needed: false } as const;
  return folders.length === 0 ? [] : waySites([{ pattern: OF_PAGES, from, site }], text, path, scene);
}

const CUSTOM = /^[ \t]+custom_dir:[ \t]*["']?([^"'\s#]+)/m;

/** Whether a site generator reads a document as a template: only with front matter. Elsewhere such words are told about. */
export const isTemplate = (text: string): boolean => /^---\r?\n/.test(text);

/** The files that a text of a template language names: what it includes and extends, its layout, what it has served. */
export function templateSites(text: string, path: string, scene: Scene): Site[] {
  const origin = originOf(path, scene);
  const urls = URLS.filter(({ only }) => only?.test(path) ?? true).flatMap(({ pattern }) =>
    captured(text, pattern),
  );
  return [
    ...waySites(WAYS, text, path, scene),
    ...ofPages(text, path, scene),
    ...urls.flatMap(each => urlSite(each, origin) ?? []),
  ];
}
