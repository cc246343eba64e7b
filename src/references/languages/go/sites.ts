import { base } from '../../path.ts';
import type { Reader } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import { named } from '../../sites/ways.ts';
import { isGo } from './packages.ts';

/** `replace x => ./path`, `use ./path`. */
const PROJECT = /(?:=>|use|^)[ \t(]*"?(?<path>\.{1,2}(?:\/[^\s")]*)?)/gm;
/** Comments that name files. */
const EMBEDDED = /^\/\/go:embed[ \t]+(?<path>.*)$/gm;
const GENERATED = /^\/\/go:generate[ \t]+(?<path>.*)$/gm;

/** The paths in the comments of a Go text, and those of a project: all start where the file is. */
export const goSites: Reader =
  scene =>
  ({ path, text }) => {
    const bases = [scene.own(path)];
    if (!isGo(path))
      return named(text, PROJECT).map(({ name, start }): Site => {
        const words = name.replace(/\/+$/, '');
        const place = { start, end: start + words.length, path: words, bases };
        return { ...place, kind: 'configuration', names: 'folder' };
      });
    const sites = (pattern: RegExp, word: RegExp, more: Partial<Site>): Site[] =>
      named(text, pattern).flatMap(line =>
        named(line.name, word).map(({ name, start }): Site => {
          const at = line.start + start;
          const place = { start: at, end: at + name.length, path: name, bases };
          return { ...place, kind: 'path', key: `embed ${base(name)}`, ...more };
        }),
      );
    return [
      ...sites(EMBEDDED, /(?:all:)?(?<path>[^\s"`]+)/g, { climbs: false }),
      ...sites(GENERATED, /(?<![^\s"])(?<path>[\w./@*+-]+\/[\w./@*+-]*)/g, { needed: false }),
    ];
  };
