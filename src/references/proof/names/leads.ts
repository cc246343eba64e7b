/** Calls and names before a string that say that it is a file. */
export const READS =
  /(open|read|write|load|join|resolve|path|file|dir(name)?|source|src|cwd|input|fixture|asset|template|render|static|schema|include|import|require|exec|spawn|run|fork|glob|URL|get_data|with_name|joinpath|files|entry|script)\w*["']?\s*[[(:=,/+]\s*(?:[\w.[\]() ]+[,/+]\s*)*[rbuf]?$/i;

/** What loads by a name, which the reader of its language looks up. */
export const LOADS =
  /\b(from|import|load|autoload|include(_once)?|require(_once|_relative)?|(?:jest|vi)\.\w+)\s*\(?\s*$/;

/** Calls whose strings are addresses of the web. */
export const ROUTES =
  /\b(url|re_path|route|add_url_rule|redirect|reverse|get|post|put|patch|delete|all|use|fetch|axios|request|href|to|navigate|push|goto|visit|Route|endpoint|link)\s*(?:\(|=|:)\s*[rf]?$/;

/** An address that goes on in the string: `get_url("/") + `. */
const ORIGIN = /\w*url\w*\((?:[^()]|\([^()]*\))*\)\)*\s*\+\s*[rbuf]*$/i;

/** Whether a string is a part of an address of the web, by what stands before it or by its own query: `a/b.txt?v=`; `./a.js?v=` is a module. */
export const isAddress = (words: string, before: string): boolean =>
  /^[^.].*\?[\w-]*=/.test(words) || ORIGIN.test(before);

/** Calls whose only string is a path by their name: `commandDir('a')`, `relpath("a")`, `serve.static("a")`; a bare `path` is a route of Django. */
const TAKES_FOLDER =
  /\b(?!path\()(?!\w*(?:url|route|redirect))\w*(?:dir|directory|folder|path|static|FileSystemLoader)\(\s*\[?[rbu]?$/i;

/** What stands behind a folder that a constant holds: `f(TESTS_DIR, "a")`; and `new URL("a/", base)`. */
const BEHIND_FOLDER = /\(\s*[A-Z_]*(?:DIR|ROOT|PATH|HERE|BASE|FOLDER)[A-Z_]*\s*,\s*[rbuf]?$|\bnew URL\(\s*$/;

/** Arguments and keys that hold folders, or files beside: `directory="a"`, `settings["PAGE_PATHS"] = ["a"]`, `collect_ignore = ["a.py"]`. */
const HOLDS_FOLDER =
  /\bcollect_ignore(?:_glob)?(?:\.\w+\(|\s*\+?=)\s*\[?\s*$|\b(?:\w*(?:directory|folder)|dirs?|root|assets|static|public|views|templates|includes|layouts|partials|\w+_(?:dir|path)s?|\w+(?:Dir|Path)s?)["']?\]?\s*[:=]\s*\[?\s*[rbu]?$/i;

/** Calls that make one path of their strings. */
const JOINS = /(?:^|\W)(?:path|join|joinpath|resolve|PurePath)$/i;

/** Whether a call of this name makes one path of its strings. */
export const joins = (name: string): boolean => JOINS.test(name);

/** Whether what stands before a string is given the name of a folder. */
export const takesFolder = (before: string): boolean =>
  TAKES_FOLDER.test(before) || HOLDS_FOLDER.test(before) || BEHIND_FOLDER.test(before);

/** Whether what stands before a string says that it is a file. */
export const saysFile = (before: string): boolean =>
  (READS.test(before) || LOADS.test(before)) && !ROUTES.test(before);
