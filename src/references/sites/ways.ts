import { join, parent, below as pathBelow } from '../path.ts';
import type { Reader, Scene } from './read.ts';
import type { Base, Lookup, Site } from './site.ts';

/** Folders that templates are looked for in, by the customs of Jinja, Nunjucks, Twig, EJS, Jekyll and Eleventy. */
const FOLDERS = /(^|\/)(templates?|views|layouts|_?includes|_layouts|partials)$/;

/** Folders by where they stand. */
export interface Places {
  readonly own: Base;
  /** The folders above the file, the nearest first. */
  readonly above: readonly Base[];
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
  /** Default: a file is named as it is called. */
  readonly lookup?: Lookup;
  /** What stands between the parts of a name. Default: a slash. */
  readonly between?: string;
  /** Whether the name may lead out of its folder. Default: it never does. */
  readonly climbs?: true;
  /** The texts that are written so. Default: all. */
  readonly only?: RegExp;
}

/** The files that a text names in these ways. */
export function waySites(ways: readonly Way[], text: string, path: string, scene: Scene): Site[] {
  let known: Places | undefined;
  const places = () => {
    known ??= placesOf(path, scene);
    return known;
  };
  return ways.filter(({ only }) => only?.test(path) ?? true).flatMap(way => sites(text, way, places));
}

/** Reads texts for what they name in these ways. */
export const wayReader =
  (ways: readonly Way[]): Reader =>
  scene =>
  ({ path, text }) =>
    waySites(ways, text, path, scene);

function placesOf(path: string, { own, base, tree }: Scene): Places {
  const above = ancestors(path);
  const beside = (...names: readonly string[]) =>
    above
      .flatMap(folder => names.map(name => join(folder, name)))
      .filter(folder => tree.isFolder(folder))
      .map(folder => byCustom(base(folder)));
  const anywhere = (...names: readonly string[]) => [
    ...beside(...names),
    ...[...tree.folders]
      .filter(folder => names.some(name => folder === name || folder.endsWith(`/${name}`)))
      .map(folder => byCustom(base(folder))),
  ];
  const around = above.filter(folder => FOLDERS.test(folder)).map(folder => byCustom(base(folder)));
  return {
    own: own(path),
    above: above.map(base),
    beside,
    anywhere,
    templates: [...around, ...beside('_includes', 'templates', 'views')],
  };
}

/** A folder that is known by its name is not what its files are put into below it. */
const byCustom = (base: Base): Base =>
  pathBelow(base.after, base.before) === undefined ? base : { ...base, after: base.before };

function sites(text: string, { pattern, from, lookup, climbs, between }: Way, places: () => Places): Site[] {
  const found = named(text, pattern);
  if (found.length === 0) return [];
  const bases = from(places());
  return found.map(({ name, start }) => ({
    start,
    end: start + name.length,
    path: between === undefined ? name : name.replaceAll(between, '/'),
    ...(between !== undefined && { write: (to: string) => to.replaceAll('/', between) }),
    bases,
    kind: 'import',
    ...(lookup && { lookup }),
    names: 'file',
    guessed: true,
    climbs: climbs ?? false,
  }));
}

/** Where the names of a pattern stand: its groups `name` or `path`. */
export function named(text: string, pattern: RegExp): { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(pattern)].map(match => {
    const { name = match.groups!.path! } = match.groups!;
    return { name, start: match.index + match[0].lastIndexOf(name) };
  });
}

/** The folders above a file, the nearest first, the top of the repository last. */
function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) found.push(at);
  return [...found, ''];
}
