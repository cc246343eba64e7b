import { type Base, type Lookup, withEndings } from '../../sites/site.ts';

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
/** A file as it is called. */
const WHOLE = withEndings();

/** Folders that templates are looked for in, by the customs of Jinja, Nunjucks, Twig, EJS, Jekyll and Eleventy. */
export const FOLDERS = /(^|\/)(templates?|views|layouts|_?includes|_layouts|partials)$/;

/** Folders by where they stand. */
export interface Places {
  readonly own: Base;
  /** Folders of these names beside one above the file, the nearest first. */
  readonly beside: (...names: readonly string[]) => readonly Base[];
  /** The same, and then all others of these names. */
  readonly anywhere: (...names: readonly string[]) => readonly Base[];
  /** Folders for templates. */
  readonly templates: readonly Base[];
}

/** One way in which a template language names another file: the group `name` of its pattern. */
export interface Way {
  readonly pattern: RegExp;
  readonly from: (places: Places) => readonly Base[];
  readonly lookup: Lookup;
  /** Whether the name may lead out of its folder. Default: it never does. */
  readonly climbs?: true;
  /** The texts that are written so. Default: all. */
  readonly only?: RegExp;
}

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
    lookup: WHOLE,
  },
  {
    pattern: /\burl_for\(\s*["']static["']\s*,\s*filename\s*=\s*["'](?<name>[^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
    lookup: WHOLE,
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

/** How Python names templates and what is served, in calls of Django, Flask and Jinja. */
export const CALLS: readonly Way[] = [
  {
    pattern:
      /\b(?:render_template|render_to_string|render_to_response|get_template|select_template|TemplateResponse|render)\(\s*(?:[\w.]+\s*,\s*)?(?:\w+\s*=\s*)?\[?["'](?<name>[\w./-]+\.\w+)["']/g,
    from: ({ anywhere }) => anywhere('templates', 'jinja2'),
    lookup: WHOLE,
  },
  {
    pattern: /\btemplate(?:_name)?\s*=\s*["'](?<name>[\w./-]+\.\w+)["']/g,
    from: ({ anywhere }) => anywhere('templates', 'jinja2'),
    lookup: WHOLE,
  },
  {
    pattern:
      /\burl_for\(\s*["']static["']\s*,\s*(?:filename|path)\s*=\s*["'](?<name>[^"'\n]+)["']|\bstatic\(\s*["'](?<path>[^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
    lookup: WHOLE,
  },
];

/** How views of Rails name what is served. */
export const RAILS: readonly Way[] = [
  {
    pattern: /\bstylesheet_link_tag[ \t(]*["'](?<name>[\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/stylesheets', 'vendor/assets/stylesheets'),
    lookup: withEndings('.css', '.scss', '.sass', '.css.scss', '.less'),
  },
  {
    pattern: /\bjavascript_include_tag[ \t(]*["'](?<name>[\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/javascripts', 'vendor/assets/javascripts'),
    lookup: withEndings('.js', '.ts', '.coffee', '.js.erb'),
  },
  {
    pattern: /\b(?:image_tag|image_path|asset_path|inline_svg)[ \t(]*["'](?<name>[\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/images', 'vendor/assets/images'),
    lookup: WHOLE,
  },
];
