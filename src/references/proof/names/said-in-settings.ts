import { captured } from '../../captured.ts';
import { join, normalize } from '../../path.ts';
import type { Ground } from './ground.ts';
import { type Said, saying } from './said.ts';

/** A compiler that is given the folder of its settings, whose name it knows: `tsc -p src`. */
const COMPILES =
  /\b(?:tsc|vue-tsc|tsgo)\b(?:[ \t]+(?!-p\b|-b\b|--project\b|--build\b)[^\s"'&|;]+)*[ \t]+(?:-p|-b|--project|--build)[ =](?<folder>[\w./-]+)/g;
const SETTINGS = 'tsconfig.json';

/** A patch of a package, counted from the top or from the file: `patch:a@npm%3A1.0#~/patches/a.patch`. */
const PATCHES = /\bpatch:[^"'\s#]+#(?:~\/|\.\/)?(?<file>[\w@./-]+)/g;

/** Whether a text may say such things with no word in it of what they name. */
export const saysBySettings = (text: string): boolean => text.includes('tsc');

/** What words of settings name by a name that only their tool knows, or behind signs of their own. */
export const saidInSettings = (text: string): Said[] => [
  ...saying(captured(text, COMPILES), words => (path, ground) => {
    if (/\.json$/.test(words)) return undefined;
    return fromStarts(join(words, SETTINGS), path, ground);
  }),
  ...saying(captured(text, PATCHES), words => (path, ground) => fromStarts(words, path, ground)),
];

/** A file, counted from the project of a text or from the top. */
const fromStarts = (words: string, path: string, ground: Ground): string | undefined =>
  [ground.projectOf(path), '']
    .flatMap(start => normalize(join(start, words)) ?? [])
    .find(at => ground.isFile(at));
