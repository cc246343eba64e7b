import { isPython } from '../../file-kinds.ts';
import { isHistorical } from '../../languages/text/kinds.ts';
import type { Ground } from './ground.ts';
import type { From, Meaning } from './meaning.ts';
import type { Spot } from './spots.ts';
import type { Written } from './written.ts';

/** Calls and names before a string that say that it is a file. */
const READS =
  /(open|read|write|load|join|resolve|path|file|dir(name)?|source|fixture|asset|template|render|static|schema|include|import|require|exec|spawn|run|fork|glob|URL|get_data|with_name|joinpath|files|entry|script)\w*["']?\s*[[(:=,/+]\s*(?:[\w.[\]() ]+[,/+]\s*)*[rbuf]?$/i;
/** Calls whose only string is a path by their name: `commandDir('a')`, `relpath("a")`. A bare `path` is a route of Django. */
const FOLDER = /\b(?!path\()(?!\w*(?:url|route|redirect))\w*(?:dir|directory|folder|path)\(\s*[rbu]?$/i;
/** Names that every package has: who asks for one seldom means that of a certain package. */
const SPECIAL = /^(__\w+__\.pyi?|index\.[cm]?[jt]sx?)$/;
/** What loads by a name, which the reader of its language looks up. */
const LOADS = /\b(from|import|load|autoload|include(_once)?|require(_once|_relative)?)\s*\(?\s*$/;
/** Calls whose strings are addresses of the web. */
const ROUTES =
  /\b(url|re_path|route|add_url_rule|redirect|reverse|get|post|put|patch|delete|all|use|fetch|axios|request|href|to|navigate|push|goto|visit|Route|endpoint|link)\s*(?:\(|=|:)\s*[rf]?$/;

/**
 * Whether words that named something do so because they are meant to: a whole path that is there is no chance, a single word
 * in code is one, unless what stands before it reads files. Addresses of the web, labels and titles are none.
 *
 * @param before what stands before the words on their line, without the quote
 */
export function counts(
  { sort, words }: Spot,
  written: Written,
  meaning: Meaning,
  path: string,
  before: string,
  ground: Ground,
): boolean {
  if (sort === 'link' || sort === 'page') return !isHistorical(path) && written.start !== 'unknown';
  const segments = written.path.split('/').length;
  const isFile = [...meaning.values()].some(target => ground.isFile(target));
  const hasEnding = /\.\w+$/.test(written.path);
  if (sort === 'word' && /(^|\/)(Rake|Gem)file$/.test(path) && LOADS.test(before)) return false;
  if (sort === 'word') return segments > 1 || written.start !== 'any' || (hasEnding && near(meaning));
  // A link to a script that is imported is the business of its own proof.
  if (!written.pattern && !isPython(path) && LOADS.test(before)) return false;
  if (written.pattern) return segments > 1 && !isPython(path);
  if (written.start === 'top') return isFile && hasEnding && /[+}]\s*$/.test(before);
  if (ROUTES.test(before)) return isFile && hasEnding && written.start === 'relative';
  if (written.start === 'relative') return isFile || (segments > 1 && !words.endsWith('/'));
  if (segments > 1) {
    if (isFile && hasEnding) return true;
    return !words.endsWith('/') && near(meaning) && READS.test(before);
  }
  if (takesFolder(before)) return near(meaning);
  return isFile && hasEnding && near(meaning) && READS.test(before) && !SPECIAL.test(words);
}

/** Whether what stands before a string calls something that takes the name of a folder. */
export const takesFolder = (before: string): boolean => FOLDER.test(before);

/** Whether what stands before a string says that it is a file. */
export const saysFile = (before: string): boolean =>
  (READS.test(before) || LOADS.test(before)) && !ROUTES.test(before);

const near = (meaning: Meaning): boolean =>
  (['own', 'project', 'repository'] satisfies From[]).some(from => meaning.has(from));
