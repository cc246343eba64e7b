import { base, join, parent } from '../../path.ts';
import { type Base, type Lookup, withEndings } from '../../sites/site.ts';
import type { Places, Way } from '../../sites/ways.ts';

const ENDINGS = ['html', 'text', 'turbo_stream', 'json', 'js'].flatMap(format =>
  ['erb', 'haml', 'slim', 'jbuilder'].map(language => `.${format}.${language}`),
);

/** `shared/nav` is `shared/nav.html.erb` or, as a part of others, `shared/_nav.html.erb`. */
const VIEWS: Lookup = {
  files: path =>
    [path, join(parent(path), `_${base(path)}`)].flatMap(place => ENDINGS.map(ending => place + ending)),
  spellings(file) {
    const ending = ENDINGS.find(each => file.endsWith(each)) ?? '';
    const name = base(file.slice(0, file.length - ending.length)).replace(/^_/, '');
    return [join(parent(file), name)];
  },
};

const rendered = (name: string) =>
  new RegExp(
    `\\brender\\b(?:[ \\t]*\\(\\s*|[ \\t]+)(?:(?:partial|template|layout|action):\\s*)?["'](${name})["']`,
    'g',
  );

/** The folder of all views: the one that the text is in, or that of the application around it. */
const allViews = ({ beside }: Places): readonly Base[] => beside('views', 'app/views').slice(0, 1);

/** Where a view without a folder is looked for: beside the text, and where controllers inherit their views from. */
function nearViews(places: Places): readonly Base[] {
  const { path, own, anywhere } = places;
  const controller = /(?:^|\/)controllers\/(.+)_controller\.rb$/.exec(path)?.[1];
  const named = allViews(places).map(({ before }) => join(before, controller ?? ''));
  const near = controller === undefined ? [own] : named.map(at => ({ before: at, after: at }));
  return [...near, ...anywhere('application'), ...allViews(places)];
}

/** What a helper of views names in a folder of assets. */
const served = (helpers: string, folder: string, ...endings: readonly string[]): Way => ({
  pattern: new RegExp(`\\b(?:${helpers})[ \\t(]*["']([\\w./-]+)["']`, 'g'),
  from: ({ beside }) => beside(`app/assets/${folder}`, `vendor/assets/${folder}`),
  lookup: withEndings(...endings),
});

/** How Rails names views, and how views name what is served. */
export const RAILS: readonly Way[] = [
  { pattern: rendered('[\\w.-]*/[\\w./-]+'), from: allViews, lookup: VIEWS, anyOf: true },
  { pattern: rendered('[\\w.-]+'), from: nearViews, lookup: VIEWS, anyOf: true },
  {
    pattern: /\blayout\s+["']([\w./-]+)["']/g,
    from: places => [...places.beside('views/layouts', 'app/views/layouts'), ...allViews(places)],
    lookup: VIEWS,
    anyOf: true,
  },
  served('stylesheet_link_tag', 'stylesheets', '.css', '.scss', '.sass', '.css.scss', '.less'),
  served('javascript_include_tag', 'javascripts', '.js', '.ts', '.coffee', '.js.erb'),
  served('image_tag|image_path|asset_path|inline_svg', 'images'),
];
