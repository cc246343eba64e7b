import { join, normalize } from '../path.ts';
import type { Scene } from '../sites/read.ts';
import type { Base, Foreign, Site } from '../sites/site.ts';
import { TOP } from '../sites/site.ts';
import { type Part, plain, plainStart, type Word } from './lex.ts';
import type { Uses } from './uses.ts';

/** `$0` and what stands for it: the script itself, as written after a `$`. */
const SELF = /^(0|BASH_SOURCE|BASH_SOURCE\[0\]|\(%\):-%[xN])$/;
/** The folder of the script. */
const OWN = /^(0%\/\*|BASH_SOURCE(\[0\])?%\/\*|0:A:h|0:h|0:a:h)$/;
/** Variables that stand for the root of the repository where a text does not set them. */
const ROOT =
  /^(github\.workspace|GITHUB_WORKSPACE|CI_PROJECT_DIR|WORKSPACE|REPO_ROOT|PROJECT_ROOT|ROOT_DIR|TRAVIS_BUILD_DIR|CIRCLE_WORKING_DIRECTORY|BUILD_SOURCESDIRECTORY|GIT_ROOT)$/;

/** Where a piece of shell runs. */
export interface Start {
  /** The folder in which it starts, best guess first. */
  readonly cwd: readonly Base[];
  /** The folder of the script, where it is one. */
  readonly own?: Base;
  /** Folders that variables stand for. */
  readonly variables?: ReadonlyMap<string, Base>;
}

/** A function that runs commands only. */
export const FUNCTION = /^[ \t]*(?:function[ \t]+)?(\w+)[ \t]*\(\)\s*\{([^{}]*(?:\$\{[^}]*\}[^{}]*)*)\}/gm;

/** A word as a place: where it starts from, and the site of its path. */
export interface Place {
  readonly folder: Base | undefined;
  readonly site?: Site;
  /** Whether it starts from a variable or a command, and not from where commands run. */
  readonly anchored?: boolean;
}

/** What variables stand for while a script is read. */
export interface Scope {
  /** The folder in which commands run, best guess first. */
  cwd: readonly Base[];
  /** Folders that it was before. */
  readonly left: (readonly Base[])[];
  readonly variables: Map<string, Base>;
  /** The folder of the script, where the text is one. */
  readonly own?: Base | undefined;
}

/** The folder that a variable stands for. */
export function folderOf({ value }: Part, scope: Scope): Base | undefined {
  const name = value.replace(/^\{+\s*|\s*\}+$/g, '');
  if (OWN.test(name)) return scope.own;
  const known = scope.variables.get(name);
  if (known) return known;
  if (name === 'PWD') return scope.cwd[0];
  return ROOT.test(name) ? TOP : undefined;
}

/** Whether a word is the script itself. */
export function isSelf(word: Word): boolean {
  const [part] = word.parts;
  if (word.parts.length !== 1 || !part) return false;
  if (part.kind === 'variable') return SELF.test(part.value);
  return (
    part.kind === 'command' &&
    /^\s*(readlink|realpath)\b.*\$\{?(0|BASH_SOURCE(\[0\])?)\}?"?\s*$/.test(part.value)
  );
}

/** The words between colons and commas: `PYTHONPATH=src:lib`, `-v ./a:/b`; but not those in braces, which go on from what is before. */
export function splitWord(word: Word): Word[] {
  const out: Part[][] = [[]];
  let depth = 0;
  for (const part of word.parts) {
    if (part.kind !== 'text' || part.value.length !== part.end - part.start) {
      out.at(-1)!.push(part);
      continue;
    }
    let at = 0;
    for (const match of part.value.matchAll(/[:,{}]/g)) {
      if (match[0] === '{') depth += 1;
      if (match[0] === '}') depth -= 1;
      if (depth > 0 || match[0] === '}') continue;
      if (match.index > at) out.at(-1)!.push(slice(part, at, match.index));
      out.push([]);
      at = match.index + 1;
    }
    if (at < part.value.length) out.at(-1)!.push(slice(part, at, part.value.length));
  }
  return out.flatMap(parts =>
    parts.length === 0 ? [] : [{ start: parts[0]!.start, end: parts.at(-1)!.end, parts }],
  );
}

/** The words that a value is once a shell cuts it at blanks: `FILES="src tests"`. */
export function cutAtBlanks({ parts: [part, ...more] }: Word): Word[] {
  if (part?.kind !== 'text' || more.length > 0 || part.value.length !== part.end - part.start) return [];
  return [...part.value.matchAll(/\S+/g)].map(({ index, 0: { length } }) => {
    const own = slice(part, index, index + length);
    return { start: own.start, end: own.end, parts: [own] };
  });
}

/** Whether a text hands the words of a variable on without quotes: `FILES="src tests"`, `ruff check $FILES`. */
export function isList(name: string, words: readonly Word[], text: string): boolean {
  const isCut = words.length > 1 || (words.length > 0 && /(file|dir|path|folder|source|src)s?$/i.test(name));
  return isCut && new RegExp(`(?<!["'\\w])\\$\\{?${name}\\b(?!\\}?[/"'])`).test(text);
}

/** Words of a command that take out what they mean: `--exclude src/a/*.c`, `--ignore=a`, `!a`. */
export const leftOut = (words: readonly Word[]): Word[] =>
  words.filter((word, index) => {
    const isOption = (text: string) =>
      /^-{1,2}(?:[\w-]*-)?(?:exclude|ignore|skip|omit|not|invert)/.test(text);
    return (
      isOption(plain(words[index - 1] ?? word) ?? '') ||
      isOption(plainStart(word)) ||
      /^:?[!^]/.test(plainStart(word))
    );
  });

/** A word without the first characters of its first part. */
export function withoutStart(word: Word, count: number): Word {
  const [first, ...rest] = word.parts;
  if (!first || count === 0) return word;
  const parts = first.value.length > count ? [slice(first, count, first.value.length), ...rest] : rest;
  return { start: word.start, end: word.end, parts };
}

function slice(part: Part, from: number, to: number): Part {
  return { ...part, start: part.start + from, end: part.start + to, value: part.value.slice(from, to) };
}

/** `"$TO"/{bin,lib/a}`: each goes on from a place that is not known, also behind a variable: `"$TO"/{"$LIB"/a}`. */
export function bracedSites({ parts }: Word): (Site | Foreign)[] {
  return parts.flatMap(({ kind, value, start, end }) => {
    if (kind !== 'text' || value.length !== end - start || !/[{},]/.test(value)) return [];
    const asked = 'the path starts at a place that is not known';
    return [...value.matchAll(/(?<=^|[{,])[^{},\s"'$]*\/[^{},\s"'$]+(?=[},]|$)/g)].map(
      ({ 0: path, index }): Site | Foreign => {
        const at = { start: start + index, end: start + index + path.length };
        if (path.startsWith('/')) return { ...at, foreign: true };
        return { ...at, path, bases: [TOP], kind: 'path', needed: false, asked };
      },
    );
  });
}

/** The site of a path in a word; `isFirst` where nothing stands before it that says where it starts. */
export function wordSite(
  start: number,
  path: string,
  bases: readonly Base[],
  isFirst: boolean,
  names: Site['names'],
): Site {
  return {
    start,
    end: start + path.length,
    path,
    bases,
    kind: 'path',
    // A command without a slash would be looked for elsewhere.
    ...(isFirst && { guessed: true, dotted: path.startsWith('.') }),
    ...(names !== undefined && { names }),
  };
}

/** The site of an argument as its command means it. Undefined where it is no path to it. */
export function asUsed(site: Site, uses: Uses, { tree }: Scene): Site | undefined {
  const isWord = !site.path.includes('/') && !site.path.startsWith('.');
  if (/^[*?]+$/.test(site.path)) return undefined;
  if (uses === 'words') return isWord ? undefined : { ...site, needed: false };
  if (!isWord || uses === 'files') return site;
  if (/\w\.\w+$/.test(site.path)) {
    const several = tree.named(site.path) > 1 && { asked: 'a word that is the name of several files' };
    return { ...site, names: 'file', needed: false, ...several };
  }
  const isFolder = ({ before }: Base) => tree.isFolder(normalize(join(before, site.path)) ?? ' ');
  if (uses === 'names' || !site.bases.some(isFolder)) return undefined;
  return { ...site, names: 'folder', needed: false, asked: 'a word alone may be no folder for this command' };
}

/** The site of a file that is written: of one that is not there yet, and is made in a folder that is, the folder's. */
export function madeIn(site: Site, { tree }: Scene): Site {
  const isThere = (path: string) =>
    site.bases.some(({ before }) => tree.has(normalize(join(before, path)) ?? ' '));
  const folder = site.path.slice(0, Math.max(site.path.lastIndexOf('/'), 0));
  if (folder === '' || isThere(site.path) || !isThere(folder)) return site;
  return { ...site, path: folder, end: site.start + folder.length, names: 'folder' };
}
