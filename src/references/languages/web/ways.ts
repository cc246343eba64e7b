import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';

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
export const WAYS: readonly Way[] = [
  {
    pattern: /\binclude\(\s*["'](?<name>[^"'\n]+)["']/g,
    from: ({ own, templates }) => [own, ...templates],
    lookup: TEMPLATES,
    climbs: true,
  },
  {
    pattern: /\{%-?\s*(?:include|extends|import|from|embed|render)\s+["'](?<name>[^"'\n]+)["']/g,
    from: ({ own, templates }) => [own, ...templates],
    lookup: TEMPLATES,
    climbs: true,
  },
  // Jekyll has no quotes; the first parameter may follow.
  {
    pattern: /\{%-?\s*include(?:_cached)?\s+(?<name>[\w./-]+\.\w+)(?=\s)/g,
    from: ({ beside }) => beside('_includes'),
    lookup: TEMPLATES,
  },
  {
    pattern: /\{%-?\s*include_relative\s+(?<name>[\w./-]+\.\w+)(?=\s)/g,
    from: ({ own }) => [own],
    lookup: TEMPLATES,
  },
  // The layout that a text is put into, in its front matter.
  {
    pattern: /(?<![\s\S])---\r?\n(?:(?!---)[^\n]*\n)*?layout:[ \t]*["']?(?<name>[\w./-]+)["']?[ \t]*\r?$/gm,
    from: ({ beside }) => beside('_layouts', '_includes', '_includes/layouts'),
    lookup: TEMPLATES,
  },
  // Django's, and Flask's.
  {
    pattern: /\{%-?\s*static\s+["'](?<name>[^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
  },
  {
    pattern: /\burl_for\(\s*["']static["']\s*,\s*filename\s*=\s*["'](?<name>[^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
  },
  // Handlebars and Mustache.
  {
    pattern: /\{\{~?(?:#?>|\/)\s*["']?(?<name>[\w./-]+)/g,
    from: ({ own, templates, anywhere }) => [own, ...anywhere('partials'), ...templates],
    lookup: TEMPLATES,
  },
  {
    pattern: /^[ \t]*(?:include(?::[\w-]+)?|extends)[ \t]+(?<name>[\w./-]+)[ \t]*$/gm,
    from: ({ own }) => [own],
    lookup: PUG,
    climbs: true,
    only: /\.(pug|jade)$/,
  },
];

/** A URL that a filter completes, `{{ '/a.css' | relative_url }}`, or that is an attribute in Pug. */
export const URLS: readonly Pick<Way, 'pattern' | 'only'>[] = [
  { pattern: /\{\{-?\s*["'](?<name>\/[^"'\n]+)["']\s*\|\s*(?:relative_url|absolute_url|url)\b/g },
  { pattern: /\b(?:src|href)\s*=\s*["'](?<name>[^"'\n]+)["']/g, only: /\.(pug|jade)$/ },
];
