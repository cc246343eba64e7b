import { captured } from '../../captured.ts';
import { base, below, foldersAbove, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Lookup, type Site, siteOf, withEndings } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import type { SourceFile } from '../../types.ts';

const RENDERED =
  /\brender\b(?:[ \t]*\(\s*|[ \t]+)(?:(?:partial|template|layout|action):\s*)?["']([\w./-]+)["']/g;
const LAYOUT = /\blayout\s+["']([\w./-]+)["']/g;
const ENDINGS = ['html', 'text', 'turbo_stream', 'json', 'js'].flatMap(format =>
  ['erb', 'haml', 'slim', 'jbuilder'].map(language => `.${format}.${language}`),
);

/** How views of Rails name what is served. */
const RAILS: readonly Way[] = [
  {
    pattern: /\bstylesheet_link_tag[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/stylesheets', 'vendor/assets/stylesheets'),
    lookup: withEndings('.css', '.scss', '.sass', '.css.scss', '.less'),
  },
  {
    pattern: /\bjavascript_include_tag[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/javascripts', 'vendor/assets/javascripts'),
    lookup: withEndings('.js', '.ts', '.coffee', '.js.erb'),
  },
  {
    pattern: /\b(?:image_tag|image_path|asset_path|inline_svg)[ \t(]*["']([\w./-]+)["']/g,
    from: ({ beside }) => beside('app/assets/images', 'vendor/assets/images'),
  },
];

/** The views that a view or a controller of Rails renders, and what its views have served. */
export const viewSites = ({ path, text }: SourceFile, scene: Scene): Site[] => [
  ...renderedSites(text, path, scene),
  ...waySites(RAILS, text, path, scene),
];

/**
 * With a slash a name starts at the folder of all views; without one it is looked for beside the text, or where controllers
 * inherit their views from.
 */
function renderedSites(text: string, path: string, scene: Scene): Site[] {
  const [views, layouts] = [captured(text, RENDERED), captured(text, LAYOUT)];
  // The folder of all views: the one that the text is in, or that of the application around it.
  const folders = foldersAbove(path).map(at => (base(at) === 'views' ? at : join(at, 'app/views')));
  const [root] = views.length + layouts.length > 0 ? scene.known(folders) : [];
  if (!root) return [];
  const roots = bothOf(root);
  const found = (all: typeof views, near: readonly Base[]) => {
    const lookup = viewLookup(roots, [...new Set(near.flatMap(bothOf))]);
    return all.map(each => siteOf(each, [root], 'import', { lookup, names: 'file', climbs: false }));
  };
  return [
    ...found(views, nearViews(path, root.before, scene)),
    ...found(layouts, scene.known([join(root.before, 'layouts')])),
  ];
}

/** Folders in which the name of a view without a slash is looked for. */
function nearViews(path: string, root: string, scene: Scene): Base[] {
  const controller = /(?:^|\/)controllers\/(.+)_controller\.rb$/.exec(path)?.[1];
  const named = join(root, controller ?? '');
  const own = controller === undefined ? scene.own(path) : { before: named, after: named };
  const isInherited = (folder: string) => base(folder) === 'application' && below(folder, root) !== undefined;
  return [own, ...scene.known([...scene.tree.folders].filter(isInherited))];
}

const bothOf = ({ before, after }: Base): readonly string[] => [before, after];

/** `shared/nav` is `shared/nav.html.erb` or, as a part of others, `shared/_nav.html.erb`. */
function viewLookup(roots: readonly string[], near: readonly string[]): Lookup {
  const within = (path: string) => roots.map(root => below(path, root)).find(rest => rest !== undefined);
  return {
    files(path) {
      const name = within(path) ?? path;
      const places = name.includes('/') ? [path] : [...near.map(folder => join(folder, name)), path];
      return places.flatMap(place => [place, join(parent(place), `_${base(place)}`)]).flatMap(allEndings);
    },
    spellings(file) {
      const ending = ENDINGS.find(each => file.endsWith(each)) ?? '';
      const name = base(file.slice(0, file.length - ending.length)).replace(/^_/, '');
      const root = roots.find(each => below(file, each) !== undefined) ?? '';
      return [join(near.includes(parent(file)) ? root : parent(file), name)];
    },
  };
}

const allEndings = (path: string): string[] => ENDINGS.map(ending => path + ending);
