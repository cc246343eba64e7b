import { captured } from '../../captured.ts';
import { base } from '../../path.ts';
import type { Reader } from '../../sites/read.ts';
import { siteAt } from '../../sites/site.ts';
import { isGo } from './packages.ts';

/** `replace x => ./path`, `use ./path`. */
const PROJECT = /(?:=>|use|^)[ \t(]*"?(\.{1,2}(?:\/[^\s")/]+)*)/gm;
/** Comments that name files, and their words. */
const EMBEDDED = { line: /^\/\/go:embed[ \t]+(.*)$/gm, word: /(?:all:)?([^\s"`]+)/g };
const GENERATED = {
  line: /^\/\/go:generate[ \t]+(.*)$/gm,
  word: /(?<![^\s"])([\w.@*+-]*(?:\/[\w.@*+-]+)+)/g,
};

/** The paths in the comments of a Go text, and those of a project: all start where the file is. */
export const goSites: Reader =
  scene =>
  ({ path, text }) => {
    const bases = [scene.own(path)];
    if (!isGo(path))
      return captured(text, PROJECT).map(({ words, start }) =>
        siteAt(start, words, bases, { kind: 'configuration', names: 'folder' }),
      );
    const [embedded, generated] = [EMBEDDED, GENERATED].map(({ line, word }) =>
      captured(text, line).flatMap(({ words, start }) => captured(words, word, start)),
    );
    return [
      ...embedded!.map(({ words, start }) =>
        siteAt(start, words, bases, { kind: 'path', climbs: false, key: `embed ${base(words)}` }),
      ),
      ...generated!.map(({ words, start }) => siteAt(start, words, bases, { kind: 'path', needed: false })),
    ];
  };
