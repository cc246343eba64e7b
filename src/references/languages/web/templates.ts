import { join, parent, below as pathBelow } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import type { Base, Site } from '../../sites/site.ts';
import { originOf, urlSite } from './url.ts';
import { FOLDERS, type Places, URLS, WAYS, type Way } from './ways.ts';

/** Whether a text may have any of them: a quick test. */
export const hasTemplates = (text: string): boolean => /\{[%{]|^---\r?\n/.test(text);

/** The files that a text of a template language names: what it includes and extends, its layout, what it has served. */
export function templateSites(text: string, path: string, scene: Scene): Site[] {
  const origin = originOf(path, scene);
  const written = <Each extends Pick<Way, 'only'>>(ways: readonly Each[]) =>
    ways.filter(({ only }) => only?.test(path) ?? true);
  return [
    ...written(WAYS).flatMap(way => sites(text, way, path, scene)),
    ...written(URLS).flatMap(({ pattern }) =>
      named(text, pattern).flatMap(({ name, start }) => urlSite(name, start, origin) ?? []),
    ),
  ];
}

/** The templates and served files that a program names in calls of its framework. */
export function calledSites(ways: readonly Way[], text: string, path: string, scene: Scene): Site[] {
  return ways.flatMap(way => sites(text, way, path, scene));
}

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
    beside,
    anywhere,
    templates: [...around, ...beside('_includes', 'templates', 'views')],
  };
}

/** A folder that is known by its name is not what its files are put into below it. */
const byCustom = (base: Base): Base =>
  pathBelow(base.after, base.before) === undefined ? base : { ...base, after: base.before };

function sites(text: string, { pattern, from, lookup, climbs }: Way, path: string, scene: Scene): Site[] {
  const found = named(text, pattern);
  if (found.length === 0) return [];
  const bases = from(placesOf(path, scene));
  return found.map(({ name, start }) => ({
    start,
    end: start + name.length,
    path: name,
    bases,
    kind: 'import',
    lookup,
    names: 'file',
    guessed: true,
    climbs: climbs ?? false,
  }));
}

function named(text: string, pattern: RegExp): { readonly name: string; readonly start: number }[] {
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
