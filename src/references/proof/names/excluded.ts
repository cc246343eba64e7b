import { type Captured, captured } from '../../captured.ts';

/** Lists of what a tool leaves out, on one line, between brackets, or on lines below their key. */
const LIST =
  /^[ \t]*["']?[\w-]*(?:exclude|ignore|skip|omit|norecursedirs)[\w-]*["']?[ \t]*[:=][ \t]*(\[[^\]]*\]|[^\n[]*(?:\n[ \t]+(?![^\n]*[=:])[^\n[]+)*)/gim;

/** Folders of one word that a tool leaves out, wherever they stand: `exclude = "_vendored"`, `norecursedirs = a b`. */
const FOLDER = /(?<![\w./*-])(?<folder>[A-Za-z_][\w-]{3,})(?![\w./*-])/g;

/** Patterns of one word for paths from the top: where they are for names only, they mean a folder wherever it is. */
const PATTERNS =
  /^[ \t]*["']?[\w-]*(?:tree_excludes|exclude[_-]patterns|omit|ignore-paths|exclude[_-]paths)["']?[ \t]*[:=][ \t]*(\[[^\]]*\]|[^\n[]*(?:\n[ \t]+(?![^\n]*[=:])[^\n[]+)*)/gm;
const PATTERN = /(?<![\w./*-])(?<pattern>[A-Za-z_][\w-]*\*{1,2})(?![\w./*-])/g;

/** What a text of settings says is left out, in one word. */
export const excludedIn = (text: string): Captured[] => [
  ...within(text, LIST, FOLDER),
  ...within(text, PATTERNS, PATTERN),
];

const within = (text: string, list: RegExp, word: RegExp): Captured[] =>
  captured(text, list).flatMap(({ words, start }) => captured(words, word, start));
