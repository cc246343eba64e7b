import { isPython, isScript } from '../../file-kinds.ts';
import { join, parent } from '../../path.ts';
import type { Ground } from './ground.ts';

/** A word of a Python text, and what it named. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: string;
}

/** Loads a module whose name is put together when the program runs: there, or before. */
const LOADS =
  /\b(?:import_module|__import__)\(\s*(?:[fF]["']|[A-Za-z_][\w.]*\s*[,+%]|["'][^"'\n]*["']\s*[+%])/;
const LOADS_ANY = /\b(?:import_module|__import__)\(\s*[A-Za-z_][\w.]*\s*\)/;
const PUT_TOGETHER = /[fF]["'][^"'\n]*(?:\}\.|\.\{)|\.["']\s*[+%]|\+\s*["']\.|%s\.|\.%s|\{\}\.|\.\{\}/;
const loads = (text: string): boolean =>
  LOADS.test(text) || (LOADS_ANY.test(text) && PUT_TOGETHER.test(text));
const WORD = /(["'])(?!__)([A-Za-z_]\w*)\1/g;
/** A dotted name of three parts or more, which may go on from a package that only the program knows. */
const TAIL = /(["'])([a-z_]\w*(?:\.[a-z_]\w*){2,})\1/g;
const COMPARED = /(?:[!=]=|\bin)\s*(["'])(?!__)([A-Za-z_][\w.]*)\1/g;

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
  roots: readonly string[],
): Spoken[] {
  if (isScript(path)) return besideIn(path, text, old, then, now);
  if (!isPython(path)) return [];
  const found: Spoken[] = [];
  const tell = (start: number, words: string, target: string) =>
    found.push({ start, end: start + words.length, words, target });
  if (loads(text))
    for (const { 2: words = '', index } of text.matchAll(WORD)) {
      const target = moduleIn(parent(old.path), words, then);
      if (target !== undefined && moduleIn(parent(path), words, now) === undefined)
        tell(index + 1, words, target);
    }
  for (const folder of foldersLoaded(text, then, roots))
    for (const { 2: words = '', index } of text.matchAll(WORD)) {
      const target = moduleIn(folder, words, then);
      if (target !== undefined && !now.has(target)) tell(index + 1, words, target);
    }
  found.push(...joinedIn(path, text, old, then, now), ...placedIn(path, text, old, then, now));
  for (const { 2: words = '', index } of text.matchAll(TAIL)) {
    const tail = `${words.replaceAll('.', '/')}.py`;
    const target = then.endingIn(tail);
    if (target !== undefined && !now.has(target) && now.endingIn(tail) === undefined)
      tell(index + 1, words, target);
  }
  for (const { 0: whole, 2: words = '', index } of text.matchAll(COMPARED)) {
    const target = moduleIn(parent(old.path), words.replaceAll('.', '/'), then);
    if (target === undefined || count(text, words) >= count(old.text, words)) continue;
    tell(index + whole.length - words.length - 1, words, target);
  }
  return found;
}

/** Loads what is put behind the name of a package: `import_module("a.b." + name)`, f"a.b.{name}". */
const BEHIND = /\b(?:import_module|__import__)\(\s*f?["']([A-Za-z_][\w.]*)\.(?:["']\s*[+%]|\{)/g;

/** The folders of packages of which a text loads modules by names that are put together. */
const foldersLoaded = (text: string, ground: Ground, roots: readonly string[]): string[] =>
  [...text.matchAll(BEHIND)].flatMap(([, name = '']) =>
    [...new Set([...roots, ''])]
      .map(root => join(root, name.replaceAll('.', '/')))
      .filter(at => ground.isDirectory(at)),
  );

/** Joins what a function is given to a folder: `join(cwd, "lists", *names)`, `Path("tests", name)`. */
const JOINED_BEHIND =
  /\b(?:join|joinpath|Path)\(((?:[^()"']|\([^()]*\)|["'][^"'\n]*["'])*?)["']([\w./-]+)["']\s*,\s*\*?[A-Za-z_]\w*\s*\)/g;
const NAME = /(?<=[(,[=]\s*)(["'])([\w-][\w.-]*)\1/g;

/** Words of a Python text that name what lies in a folder to which it joins what it is given. */
function joinedIn(
  path: string,
  text: string,
  old: { readonly path: string },
  then: Ground,
  now: Ground,
): Spoken[] {
  const folders = [...text.matchAll(JOINED_BEHIND)].map(([, before = '', last = '']) =>
    [...[...before.matchAll(/["']([\w./-]+)["']/g)].map(([, part]) => part!), last].join('/'),
  );
  return [...new Set(folders)].flatMap(folder =>
    [...text.matchAll(NAME)].flatMap(({ 2: words = '', index, 0: whole }): Spoken[] => {
      const at = (from: string, ground: Ground) =>
        [parent(from), ground.projectOf(from), '']
          .map(base => join(join(base, folder), words))
          .find(each => ground.has(each));
      const target = at(old.path, then);
      if (target === undefined || at(path, now) !== undefined) return [];
      const start = index + whole.indexOf(words);
      return [{ start, end: start + words.length, words, target }];
    }),
  );
}

/** A function that joins what it is given to the place of its file: `here = lambda x: join(dirname(__file__), x)`. */
const PLACES =
  /^[ \t]*(\w+)\s*=\s*lambda\s+(\w+)\s*:[^\n]*\bjoin\([^\n]*__file__[^\n]*,\s*\2\s*\)|^[ \t]*def\s+(\w+)\(\s*(\w+)[^)]*\)[^\n]*:\s*(?:return\s|\n\s+return\s)[^\n]*\bjoin\([^\n]*__file__[^\n]*,\s*\4\s*\)/gm;

/** What such a function is given. */
function placedIn(
  path: string,
  text: string,
  old: { readonly path: string },
  then: Ground,
  now: Ground,
): Spoken[] {
  const names = [...text.matchAll(PLACES)].map(match => match[1] ?? match[3]!);
  return [...new Set(names)].flatMap(name =>
    [...text.matchAll(new RegExp(`\\b${name}\\(\\s*(["'])([\\w./-]+)\\1`, 'g'))].flatMap(
      ({ 0: whole, 2: words = '', index }): Spoken[] => {
        const target = join(parent(old.path), words.replace(/\/$/, ''));
        if (!then.has(target) || now.has(join(parent(path), words.replace(/\/$/, '')))) return [];
        const start = index + whole.length - words.length - 1;
        return [{ start, end: start + words.length, words, target }];
      },
    ),
  );
}

/** Joins what is not known to the folder of a script. */
const JOINS = /\b(?:join|resolve)\(\s*(?:__dirname|import\.meta\.dirname)\s*,\s*[A-Za-z_$][\w$.]*\s*[,)]/;
const ARGUMENT = /\(\s*(["'])([\w-]+)\1\s*[,)]/g;

/** Folders beside a script that calls are given by their name, where it joins what it is given to its own place. */
function besideIn(
  path: string,
  text: string,
  old: { readonly path: string },
  then: Ground,
  now: Ground,
): Spoken[] {
  if (!JOINS.test(text)) return [];
  return [...text.matchAll(ARGUMENT)].flatMap(({ 0: whole, 2: words = '', index }): Spoken[] => {
    const target = join(parent(old.path), words);
    if (!then.isDirectory(target) || now.isDirectory(join(parent(path), words))) return [];
    const start = index + whole.search(/["']/) + 1;
    return [{ start, end: start + words.length, words, target }];
  });
}

const count = (text: string, words: string): number =>
  text.split(`"${words}"`).length + text.split(`'${words}'`).length;

/** The module or package of a name in a folder. */
function moduleIn(folder: string, name: string, ground: Ground): string | undefined {
  const at = join(folder, name);
  if (ground.isFile(`${at}.py`)) return `${at}.py`;
  return ground.isDirectory(at) && ground.isFile(`${at}/__init__.py`) ? at : undefined;
}
