import { base, below, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Base, Lookup, Site } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

const RENDERED =
  /\brender\b(?:[ \t]*\(\s*|[ \t]+)(?:(?:partial|template|layout|action):\s*)?["'](?<name>[\w./-]+)["']|\blayout\s+["'](?<layout>[\w./-]+)["']/g;
const ENDINGS = ['html', 'text', 'turbo_stream', 'json', 'js'].flatMap(format =>
  ['erb', 'haml', 'slim', 'jbuilder'].map(language => `.${format}.${language}`),
);

/**
 * The views that a view or a controller of Rails renders. With a slash a name starts at the folder of all views; without one it
 * is looked for beside the text, or where controllers inherit their views from.
 */
export function viewSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const found = [...text.matchAll(RENDERED)];
  const root = found.length > 0 ? rootOf(path, scene) : undefined;
  if (root === undefined) return [];
  const start = scene.base(root);
  const roots = [start.before, start.after];
  const views = viewLookup(roots, foldersOf(path, root, scene));
  const layouts = viewLookup(roots, bothOf(scene.base(join(root, 'layouts'))));
  return found.map(match => {
    const name = match.groups!.name ?? match.groups!.layout!;
    const at = match.index + match[0].length - 1 - name.length;
    return {
      start: at,
      end: at + name.length,
      path: name,
      bases: [start],
      kind: 'import',
      lookup: match.groups!.name === undefined ? layouts : views,
      names: 'file',
      climbs: false,
    };
  });
}

/** The folder of all views: the one that the text is in, or that of the application around it. */
function rootOf(path: string, { tree }: Scene): string | undefined {
  for (let at = parent(path); ; at = parent(at)) {
    if (base(at) === 'views') return at;
    if (tree.isFolder(join(at, 'app/views'))) return join(at, 'app/views');
    if (at === '') return undefined;
  }
}

/** Folders in which a name without a slash is looked for, before and after. */
function foldersOf(path: string, root: string, scene: Scene): string[] {
  const controller = /(?:^|\/)controllers\/(.+)_controller\.rb$/.exec(path)?.[1];
  const named = join(root, controller ?? '');
  const own = controller === undefined ? scene.own(path) : { before: named, after: named };
  const inherited = [...scene.tree.folders].filter(
    folder => base(folder) === 'application' && below(folder, root) !== undefined,
  );
  return [...new Set([own, ...inherited.map(scene.base)].flatMap(bothOf))];
}

const bothOf = ({ before, after }: Base): readonly string[] => [before, after];

/** `shared/nav` is `shared/nav.html.erb` or, as a part of others, `shared/_nav.html.erb`. */
function viewLookup(roots: readonly string[], near: readonly string[]): Lookup {
  const within = (path: string) => roots.map(root => below(path, root)).find(rest => rest !== undefined);
  return {
    files(path) {
      const name = within(path) ?? path;
      const places = name.includes('/') ? [path] : [...near.map(folder => join(folder, name)), path];
      return places.flatMap(place => [place, join(parent(place), `_${base(place)}`)]).flatMap(withEndings);
    },
    spellings(file) {
      const ending = ENDINGS.find(each => file.endsWith(each)) ?? '';
      const name = base(file.slice(0, file.length - ending.length)).replace(/^_/, '');
      const root = roots.find(each => below(file, each) !== undefined) ?? '';
      return [join(near.includes(parent(file)) ? root : parent(file), name)];
    },
  };
}

const withEndings = (path: string): string[] => ENDINGS.map(ending => path + ending);
