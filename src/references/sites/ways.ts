import { captured } from '../captured.ts';
import { base, foldersAbove, join } from '../path.ts';
import type { Reader, Scene } from './read.ts';
import { resolveSite } from './resolve.ts';
import type { Base, Lookup, Site } from './site.ts';

/** Folders that templates are looked for in, by the customs of Jinja, Nunjucks, Twig, EJS, Jekyll and Eleventy. */
const FOLDERS = /(^|\/)(templates?|views|layouts|_?includes|_layouts|partials)$/;

/** Where a text stands, and folders by where they stand. */
export interface Places {
  readonly path: string;
  readonly own: Base;
  /** The folders above the file, the nearest first. */
  readonly above: readonly Base[];
  /** Folders of these names beside one above the file, the nearest first. */
  readonly beside: (...names: readonly string[]) => readonly Base[];
  /** The same, and then all others of these names. */
  readonly anywhere: (...names: readonly string[]) => readonly Base[];
  /** Folders in which a file of this name lies. */
  readonly holding: (name: string) => readonly Base[];
  /** Folders for templates. */
  readonly templates: readonly Base[];
}

/** One way in which a template language names another file: the group of its pattern. */
export interface Way {
  readonly pattern: RegExp;
  /** Default: the folder of the text. */
  readonly from?: (places: Places) => readonly Base[];
  /** Folders of which one is meant that has the name, where none of those has: asked where several have it. */
  readonly elsewhere?: (places: Places) => readonly Base[];
  /** Default: a file is named as it is called. */
  readonly lookup?: Lookup;
  /** What stands between the parts of a name. Default: a slash. */
  readonly between?: string;
  /** Whether the name may lead out of its folder. Default: it never does. */
  readonly climbs?: true;
  /** Whether a file may as well be found in another of the folders. Default: where it was, for the text does not say which is meant. */
  readonly anyOf?: true;
  /** Where in the text the pattern is looked for: the group of this one. Default: everywhere. */
  readonly within?: RegExp;
  /** What its sites are besides, or instead of an import of a file. */
  readonly site?: Partial<Site>;
  /** Whether a folder may be named as well. */
  readonly folders?: true;
  /** What is missing where a name finds nothing: this word, and the last part of the name. Default: the name. */
  readonly key?: string;
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
  return ways
    .filter(({ only }) => only?.test(path) ?? true)
    .flatMap(way => {
      const found = sites(text, way, places);
      const others = found.length > 0 ? (way.elsewhere?.(places()) ?? []) : [];
      return others.length > 0 ? found.map(site => inOneOf(site, others, scene)) : found;
    });
}

/** Reads texts for what they name in these ways. */
export const wayReader =
  (ways: readonly Way[]): Reader =>
  scene =>
  ({ path, text }) =>
    waySites(ways, text, path, scene);

function placesOf(path: string, { own, base, known, tree }: Scene): Places {
  const above = foldersAbove(path);
  const within = (names: readonly string[]) => above.flatMap(folder => names.map(name => join(folder, name)));
  const beside = (...names: readonly string[]) => known(within(names));
  const called = (names: readonly string[]) =>
    [...tree.folders].filter(folder => names.some(name => folder === name || folder.endsWith(`/${name}`)));
  return {
    path,
    own: own(path),
    above: above.map(base),
    beside,
    holding: name => known([...tree.folders].filter(folder => tree.isFile(join(folder, name)))),
    anywhere: (...names) => known([...within(names), ...called(names)]),
    templates: [
      ...known(above.filter(folder => FOLDERS.test(folder))),
      ...beside('_includes', 'templates', 'views'),
    ],
  };
}

function sites(
  text: string,
  { pattern, within, from, lookup, climbs, between, anyOf, folders, key, site }: Way,
  places: () => Places,
): Site[] {
  const parts = within ? captured(text, within) : [{ words: text, start: 0 }];
  const found = parts.flatMap(({ words, start }) => captured(words, pattern, start));
  if (found.length === 0) return [];
  const bases = from ? from(places()) : [places().own];
  return found.map(({ words, start }) => ({
    start,
    end: start + words.length,
    path: between === undefined ? words : words.replaceAll(between, '/'),
    ...(between !== undefined && { write: (to: string) => to.replaceAll('/', between) }),
    bases,
    kind: 'import',
    ...(lookup && { lookup }),
    ...(!folders && { names: 'file' }),
    guessed: !anyOf,
    climbs: climbs ?? false,
    ...(key !== undefined && { key: `${key} ${base(words)}` }),
    ...site,
  }));
}

/** A site that may start at one of further folders as well, if no other one has what it names. */
function inOneOf(site: Site, folders: readonly Base[], { tree, stays }: Scene): Site {
  if (resolveSite(site, 'before', tree)) return site;
  const from = folders.map(base => ({ ...site, bases: [base] }));
  const named = from.filter(each => resolveSite(each, 'before', tree));
  const [gone] = named.length > 1 ? named.filter(each => !stays(each)) : [];
  return gone
    ? { ...gone, asked: 'several folders have one of this name' }
    : { ...site, bases: [...site.bases, ...named.flatMap(({ bases }) => bases)] };
}
