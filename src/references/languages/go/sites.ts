import { wayReader } from '../../sites/ways.ts';

/** `replace x => ./path` and `use ./path` of a project, and the paths in comments of Go: all start where the file is. */
export const goSites = wayReader([
  {
    only: /(^|\/)go\.(mod|work)$/,
    pattern: /(?:=>|use|^)[ \t(]*"?(\.{1,2}(?:\/[^\s")/]+)*)/gm,
    climbs: true,
    site: { kind: 'configuration', names: 'folder' },
  },
  {
    only: /\.go$/,
    within: /^\/\/go:embed[ \t]+(.*)$/gm,
    pattern: /(?:all:)?([^\s"`]+)/g,
    folders: true,
    key: 'embed',
    site: { kind: 'path' },
  },
  {
    only: /\.go$/,
    within: /^\/\/go:generate[ \t]+(.*)$/gm,
    pattern: /(?<![^\s"])([\w.@*+-]*(?:\/[\w.@*+-]+)+)/g,
    folders: true,
    climbs: true,
    site: { kind: 'path', needed: false },
  },
]);
