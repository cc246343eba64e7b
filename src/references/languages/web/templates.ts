import type { Scene } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import { named, waySites } from '../../sites/ways.ts';
import { originOf, urlSite } from './url.ts';
import { URLS, WAYS } from './ways.ts';

/** Whether a site generator reads a document as a template: only with front matter. Elsewhere such words are told about. */
export const isTemplate = (text: string): boolean => /^---\r?\n/.test(text);

/** The files that a text of a template language names: what it includes and extends, its layout, what it has served. */
export function templateSites(text: string, path: string, scene: Scene): Site[] {
  const origin = originOf(path, scene);
  const urls = URLS.filter(({ only }) => only?.test(path) ?? true).flatMap(({ pattern }) =>
    named(text, pattern),
  );
  return [
    ...waySites(WAYS, text, path, scene),
    ...urls.flatMap(({ name, start }) => urlSite(name, start, origin) ?? []),
  ];
}
