import { isPython } from '../../file-kinds.ts';
import { join, parent } from '../../path.ts';
import type { Ground } from './ground.ts';

/** A word of a Python text, and what it named. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: string;
}

/** Loads a module whose name is put together when the program runs. */
const LOADS =
  /\b(?:import_module|__import__)\(\s*(?:[fF]["']|[A-Za-z_][\w.]*\s*[,)+%]|["'][^"'\n]*["']\s*[+%])/;
const WORD = /(["'])([A-Za-z_]\w*)\1/g;
const COMPARED = /(?:[!=]=|\bin)\s*(["'])([A-Za-z_][\w.]*)\1/g;

/**
 * Names of modules that are words like others: in a text that loads what it puts together, those of what lies beside it; in one
 * in which a name was written anew, the same name where it is compared.
 */
export function spokenIn(
  path: string,
  text: string,
  old: { readonly path: string; readonly text: string },
  then: Ground,
  now: Ground,
): Spoken[] {
  if (!isPython(path)) return [];
  const found: Spoken[] = [];
  const tell = (start: number, words: string, target: string) =>
    found.push({ start, end: start + words.length, words, target });
  if (LOADS.test(text))
    for (const { 2: words = '', index } of text.matchAll(WORD)) {
      const target = moduleIn(parent(old.path), words, then);
      if (target !== undefined && moduleIn(parent(path), words, now) === undefined)
        tell(index + 1, words, target);
    }
  for (const { 0: whole, 2: words = '', index } of text.matchAll(COMPARED)) {
    const target = moduleIn(parent(old.path), words.replaceAll('.', '/'), then);
    if (target === undefined || count(text, words) >= count(old.text, words)) continue;
    tell(index + whole.length - words.length - 1, words, target);
  }
  return found;
}

const count = (text: string, words: string): number =>
  text.split(`"${words}"`).length + text.split(`'${words}'`).length;

/** The module or package of a name in a folder. */
function moduleIn(folder: string, name: string, ground: Ground): string | undefined {
  const at = join(folder, name);
  if (ground.isFile(`${at}.py`)) return `${at}.py`;
  return ground.isDirectory(at) && ground.isFile(`${at}/__init__.py`) ? at : undefined;
}
