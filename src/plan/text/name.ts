import type { Name } from '../draft.ts';
import { looksLikeFile } from './extensions.ts';

/** Marks that change the direction of writing or take no room: never part of a name, often pasted with one. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
const QUOTES = /^["'“”‘’«»„]+|["'“”‘’«»]+$/gu;
const RANGE = /[:#]L?(\d+(?:,\d+)*)(?:\s?[-–]\s?L?(\d+))?$/;
const NOT_A_PATH = /[<>|="\n\r\t;`!]|:\/\/|\s{2}|\$[({]?[A-Za-z_]|\.{3}|…|^[-@#&%]|^\d[\d.,%/:x-]*$|\(\)|\\n/;
const ABBREVIATION = /^(?:e\.g|i\.e|a\.k\.a|z\.b|d\.h|u\.a|p\.ex|n\.b)\.?$/i;
/** A command with its arguments. */
const COMMAND =
  /^(?:\$\s|(?:sudo|git|svn|hg|mv|cp|rm|rmdir|mkdir|touch|ls|cd|cat|grep|sed|find|npm|npx|pnpm|yarn|pip|python3?|node|make|cargo|go)\s+\S)/;
const PLACEHOLDER = /\{[\w -]*\}/;
/** Nothing to be taken off or put right. */
const SIMPLE = /^[\w./-]*[\w/]$/;
/** Longer words are no names. */
const LONGEST = 1_024;

export interface Written {
  /** In a code span, or in quotes of a shell. */
  readonly quoted: boolean;
}

/**
 * Reads one written word, or the content of one code span, as a path.
 * @returns nothing where it cannot be one (code, an address, an option, a number, a placeholder).
 */
export function parseName(raw: string, { quoted }: Written): Name | undefined {
  if (raw.length > LONGEST) return undefined;
  const simple = SIMPLE.test(raw);
  let text = simple ? raw : raw.replace(INVISIBLE, '').trim().replace(QUOTES, '').trim();
  if (!quoted && !simple)
    text = text.replace(/\\([*_`[\]{}()#+.!~-])/g, '$1').replace(/[,;:!?。、，；：]+$|(?<!\/|^|\.)\.+$/u, '');
  if (/^[\w.~-]+(?:\\[\w.~*-]+)+\\?$|^[A-Za-z]:\\/.test(text)) text = text.replaceAll('\\', '/');
  const range = simple ? null : RANGE.exec(text);
  if (range) text = text.slice(0, range.index);
  if (!quoted && ABBREVIATION.test(text)) return undefined;
  if (text === '' || NOT_A_PATH.test(text) || PLACEHOLDER.test(text) || COMMAND.test(text)) return undefined;
  if (!quoted && (/\s/.test(text) || /^[^\p{L}\p{N}._*/~@[({-]/u.test(text))) return undefined;
  if (
    /[()]/.test(text) &&
    !/(?:^|\/)\([\w.-]+\)(?:\/|$)|\w\(\w+\)\./.test(text) &&
    !(quoted && /\s/.test(text))
  )
    return undefined;
  const directory = /[/]$/.test(text);
  const path = tidy(text);
  if (path === undefined) return undefined;
  return {
    path,
    directory: directory || path === '',
    glob: /[*?]|\{[^{}]*,[^{}]*\}/.test(path),
    weak: isWeak(text, path, directory, quoted),
    ...(/^\.\/[^/]+$/.test(text) && { top: true }),
    ...(range && { range: range[2] === undefined ? range[1]! : `${range[1]}-${range[2]}` }),
  };
}

/** The name of a path that is known. */
export const nameOf = (path: string, directory = path === ''): Name => ({
  path,
  directory,
  glob: false,
  weak: false,
});

/** A name that is surely one, e.g. an argument of `git mv`. */
export function givenName(text: string): Name {
  const path = tidy(text.replace(INVISIBLE, '')) ?? text;
  return {
    path,
    directory: text.endsWith('/') || path === '' || path === '.',
    glob: /[*?]|\{[^{}]*,[^{}]*\}/.test(path),
    weak: false,
  };
}

function tidy(text: string): string | undefined {
  if (/^\.\/?$/.test(text)) return '';
  const path = text
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/(?:\.\/)+/g, '/')
    .replace(/(?<=.)\/+$/, '');
  return path.split('/').some(segment => segment.length > 255) ? undefined : path;
}

function isWeak(text: string, path: string, directory: boolean, quoted: boolean): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (/\s/.test(path) || /\[[^\]]*\]/.test(path)) return true;
  if (looksLikeFile(last) || directory) return false;
  if (/[*?]/.test(last) && (path.includes('/') || looksLikeFile(last.replace(/[*?]/g, 'x')))) return false;
  const slashes = text.split('/').length - 1;
  return !((slashes >= 1 && quoted) || text.startsWith('./') || text.startsWith('../'));
}

/** The folder before the first wildcard of a pattern; any other name as it is. */
export function folderBefore(name: Name): Name {
  if (!name.glob) return name;
  const path = name.path.split(/[*?{[]/)[0]!.replace(/\/?[^/]*$/, '');
  return { ...name, path, directory: true, glob: false };
}

/** Whether a name ends as files do. */
export function isFile({ path }: Name): boolean {
  return /\.\w+$/.test(path);
}

/** A name in a folder, unless it is written with that already. */
export function inFolder(folder: Name, name: Name): Name {
  const stands = folder.path === '' || name.path.startsWith(`${folder.path}/`);
  return stands ? name : { ...name, path: `${folder.path}/${name.path}`, weak: false };
}
