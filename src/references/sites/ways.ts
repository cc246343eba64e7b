import { captured } from '../captured.ts';
import { foldersAbove, join } from '../path.ts';
import type { Reader, Scene } from './read.ts';
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
  /** Folders for templates. */
  readonly templates: readonly Base[];
}

/** One way in which a template language names another file: the group of its pattern. */
export interface Way {
  readonly pattern: RegExp;
  readonly from: (places: Places) => readonly Base[];
  /** Default: a file is named as it is called. */
  readonly lookup?: Lookup;
  /** What stands between the parts of a name. Default: a slash. */
  readonly between?: string;
  /** Whether the name may lead out of its folder. Default: it never does. */
  readonly climbs?: true;
  /** Whether a file may as well be found in another of the folders. Default: where it was, for the text does not say which is meant. */
  readonly anyOf?: true;
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
    anywhere: (...names) => known([...within(names), ...called(names)]),
    templates: [
      ...known(above.filter(folder => FOLDERS.test(folder))),
      ...beside('_includes', 'templates', 'views'),
    ],
  };
}

function sites(
  text: string,
  { pattern, from, lookup, climbs, between, anyOf }: Way,
  places: () => Places,
): Site[] {
  const found = captured(text, pattern);
  if (found.length === 0) return [];
  const bases = from(places());
  return found.map(({ words, start }) => ({
    start,
    end: start + words.length,
    path: between === undefined ? words : words.replaceAll(between, '/'),
    ...(between !== undefined && { write: (to: string) => to.replaceAll('/', between) }),
    bases,
    kind: 'import',
    ...(lookup && { lookup }),
    names: 'file',
    guessed: !anyOf,
    climbs: climbs ?? false,
  }));
}
