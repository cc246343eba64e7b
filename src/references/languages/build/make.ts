import { readShell } from '../../commands/read.ts';
import { folderNamed, type Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, TOP } from '../../sites/site.ts';
import { pathWords, type Reading } from './words.ts';

/** A logical line: continued lines are one. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ASSIGNMENT = /^[ ]*(?:(?:export|override|private)[ \t]+)*([\w.-]+)[ \t]*(?::{0,3}|[?+!])=[ \t]*/;

/** The paths of a Makefile: variables, rules, recipes. `starts` are the folders in which Make may run, best guess first. */
export function makeSites(
  text: string,
  scene: Scene,
  own: Base,
  starts: readonly Base[],
): (Site | Foreign)[] {
  const found: (Site | Foreign)[] = [];
  const variables = new Map<string, Base>([
    ['CURDIR', own],
    ['srcdir', own],
    ['top_srcdir', TOP],
  ]);
  const bases = [...starts];
  const all = lines(text);
  for (const { start, text: line } of all) {
    const vpath = /^[ ]*(?:VPATH[ \t]*[:+?]?=|vpath[ \t]+\S+)[ \t]*(.*)/s.exec(line)?.[1] ?? '';
    for (const folder of vpath.split(/[\s:]+/).map(each => folderAt(each, bases, scene)))
      if (folder) bases.push(folder);
    const [head, name] = ASSIGNMENT.exec(line) ?? [];
    if (head === undefined || line.startsWith('\t') || start < 0) continue;
    const value = line.slice(head.length).trim();
    const isUsed = new RegExp(`\\$[({]${name}[)}]/`).test(text);
    const folder = isUsed && !/\s/.test(value) ? folderIn(value, bases, variables, scene) : undefined;
    if (folder) variables.set(name!, folder);
  }
  const reading = (folders: boolean): Reading => ({ bases, variables, folders });
  for (const { start, end, text: line } of all) {
    if (line.startsWith('\t')) {
      const lead = /^\t[@+-]*/.exec(line)![0].length;
      found.push(...readShell(text, scene, { cwd: starts, variables }, start + lead, end).found);
      continue;
    }
    const [head, name] = ASSIGNMENT.exec(line) ?? [];
    const recipe = head === undefined ? /^[^:=\t]*::?(?!=)[^;]*;/.exec(line)?.[0].length : undefined;
    const isFolder = head !== undefined && (variables.has(name!) || /(DIRS?|PATH)$/i.test(name!));
    const stop = recipe === undefined ? end : start + recipe;
    const keyword = /^[ ]*([s-]?include|vpath)[ \t]+/.exec(line)?.[0].length;
    const from = start + (head?.length ?? keyword ?? 0);
    const isList = keyword !== undefined || isFolder;
    found.push(...flags(text, from, stop, reading(true)));
    found.push(...pathWords(text, from, stop, reading(isList)));
    if (recipe !== undefined)
      found.push(...readShell(text, scene, { cwd: starts, variables }, start + recipe, end).found);
  }
  return unique(found).map(piece => ('path' in piece ? { ...piece, ...whatElse(piece, text) } : piece));
}

/** What the text around a site says of it: the objects of a rule, and patterns that may have no file. */
function whatElse(site: Site, text: string): Partial<Site> {
  if (/^[^/]*\.l?o$/.test(site.path) && HERE.test(text))
    return { asked: 'the rule for objects writes them where Make runs' };
  return isOptional(site, text) ? { needed: false } : {};
}

/** `$(wildcard a/*.c)`, which may be empty. */
const isOptional = ({ start }: Site, text: string): boolean =>
  /\$[({]wildcard[ \t][^)}\n]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

/** A rule that compiles without saying where the object goes. */
const HERE = /^(?:\.\w+\.l?o|%\.l?o)[ \t]*:[^\n]*\n\t(?=[^\n]* -c\b)(?![^\n]* -o\b)/m;

/** `-Isrc -Llib`: a folder, also where it is one word. */
function* flags(text: string, start: number, end: number, reading: Reading): Generator<Site> {
  for (const match of text.slice(start, end).matchAll(/(?<=^|\s)-(?:I|L|iquote |isystem )\s*(\S+)/g)) {
    const from = start + match.index + match[0].length - match[1]!.length;
    yield* pathWords(text, from, from + match[1]!.length, reading);
  }
}

function folderIn(
  value: string,
  bases: readonly Base[],
  variables: ReadonlyMap<string, Base>,
  scene: Scene,
): Base | undefined {
  const [, name, rest] = /^\$[({]([\w.-]+)[)}]\/?(.*)$/.exec(value) ?? [];
  if (name === undefined) return folderAt(value, bases, scene);
  const base = variables.get(name);
  return base && (rest === '' ? base : folderAt(rest!, [base], scene));
}

const folderAt = (path: string, bases: readonly Base[], scene: Scene): Base | undefined =>
  path === '' || /[$%*]/.test(path) ? undefined : folderNamed(path, bases, scene);

function lines(text: string): Line[] {
  const found: Line[] = [];
  for (const match of text.matchAll(/(?:[^\n\\]|\\(?!\n)|\\\r?\n)+/g)) {
    if (/^\s*#/.test(match[0])) continue;
    const comment = match[0].startsWith('\t') ? -1 : match[0].search(/(?<=\s)#/);
    const words = comment < 0 ? match[0] : match[0].slice(0, comment);
    found.push({ start: match.index, end: match.index + words.length, text: words });
  }
  return found;
}

function unique(found: readonly (Site | Foreign)[]): (Site | Foreign)[] {
  return [...new Map(found.map(piece => [piece.start, piece])).values()];
}
