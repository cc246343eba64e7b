import { captured } from '../../captured.ts';
import { base } from '../../path.ts';
import type { Reader } from '../../sites/read.ts';
import type { Site } from '../../sites/site.ts';
import { isGo } from './packages.ts';

/** `replace x => ./path`, `use ./path`. */
const PROJECT = /(?:=>|use|^)[ \t(]*"?(\.{1,2}(?:\/[^\s")]*)?)/gm;
/** Comments that name files. */
const EMBEDDED = /^\/\/go:embed[ \t]+(.*)$/gm;
const GENERATED = /^\/\/go:generate[ \t]+(.*)$/gm;

/** The paths in the comments of a Go text, and those of a project: all start where the file is. */
export const goSites: Reader =
  scene =>
  ({ path, text }) => {
    const bases = [scene.own(path)];
    const site = (
      words: string,
      start: number,
      more: Omit<Site, 'start' | 'end' | 'path' | 'bases'>,
    ): Site => {
      const bare = words.replace(/\/+$/, '');
      return { start, end: start + bare.length, path: bare, bases, ...more };
    };
    if (!isGo(path))
      return captured(text, PROJECT).map(({ words, start }) =>
        site(words, start, { kind: 'configuration', names: 'folder' }),
      );
    const [embedded, generated] = [EMBEDDED, GENERATED].map(pattern => captured(text, pattern));
    return [
      ...embedded!
        .flatMap(line => captured(line.words, /(?:all:)?([^\s"`]+)/g, line.start))
        .map(({ words, start }) =>
          site(words, start, { kind: 'path', climbs: false, key: `embed ${base(words)}` }),
        ),
      ...generated!
        .flatMap(line => captured(line.words, /(?<![^\s"])([\w./@*+-]+\/[\w./@*+-]*)/g, line.start))
        .map(({ words, start }) => site(words, start, { kind: 'path', needed: false })),
    ];
  };
