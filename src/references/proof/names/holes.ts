import { isPython, isScript } from '../../file-kinds.ts';
import { textKind } from '../../languages/text/kinds.ts';
import { tokens } from '../../languages/text/tokens.ts';
import { literally } from '../../words.ts';
import { comparedTo } from './compared.ts';
import { saysFile } from './leads.ts';
import { withoutComments } from './masks.ts';

/** A path of which a part is filled in when the program runs: `src/${name}.ts`, f"data/{kind}.json", `packages/${{ matrix.name }}`. */
export interface Filled {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The folder before the first part that is filled in; may begin with `..`. */
  readonly folder: string;
  /** Whether it is counted from the file that says so. */
  readonly isRelative: boolean;
  /** Fits what is below the folder, whatever is filled in. */
  readonly fits: RegExp;
  /** Whether it is a page as it is published, `guide/{name}.html`, which a source of another ending is made into. */
  readonly isPage: boolean;
}

/** Stands for a sign of what is filled in. */
const HOLE = '\u0001';
/** Stands for a sign of what an expression has found: `$1` in what is put in the place of its match. That may be a path. */
const GROUP = '\u0002';
const GROUPS = /\$(?:\d|<\w+>)/g;
const IN_SCRIPTS = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const IN_SETTINGS = /\$\{\{[^}]*\}\}|\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+/g;
const ELSEWHERE = /#\{[^{}]*\}|\$\{[^{}]*\}|%[sdv]/g;
const HOLES = /[\u0001\u0002]+/u;
const STRING = /(["'`])((?:(?!\1)[^\\\n]){1,300})\1/g;
/** What leads to a place within a page. */
const FRAGMENT = /#[^/]*$/;
/** `'data/' + name + '.json'`, from behind the first string. */
const SUM = /^\s*\+\s*[\w$.[\]()]+(?:\s*\+\s*["'`]([^"'`\n]*)["'`])?/;
/** Strings that are joined before others: `join(__dirname, '..', 'data', `, `HERE / "data" / `. */
const JOINED = /(?:["'`][\w.@/-]+["'`]\s*[,/]\s*)+(?=[rbf]{0,2}$)/i;
/** What is filled in at the front and known: the folder of the file, the top of the repository. */
const OWN = /^\$\{(?:__dirname|import\.meta\.dirname)\}\//;
const TOP =
  /^(?:<rootDir>|\$\{\{\s*github\.workspace\s*\}\}|\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|PWD|WORKSPACE|REPO_ROOT|PROJECT_ROOT)\}?|\$\{process\.cwd\(\)\})\//;

/** Words of a text. In `holed` each sign of what is filled in is a hole; it may have more behind the words. */
interface Held {
  readonly start: number;
  readonly words: string;
  readonly holed: string;
}

/** The paths in a text of which a part is filled in, behind a folder that is known. */
export function filledIn(path: string, text: string): Filled[] {
  const isMarked = ofScripts(path);
  const kind = textKind(path);
  const bare = () => withoutComments(path, text);
  if (isMarked || isPython(path) || kind === 'language')
    return stringsIn(isMarked ? hollow(bare(), IN_SCRIPTS) : bare(), text, path).flatMap(held => {
      const from = Math.max(text.lastIndexOf('\n', held.start) + 1, held.start - 300);
      const before = text.slice(from, held.start - 1);
      const joined = (JOINED.exec(before)?.[0] ?? '').replace(/["'`]\s*[,/]\s*/g, '/').replace(/["'`]/g, '');
      const only = isMarked
        ? comparedTo(held.words, text.slice(Math.max(held.start - 300, 0), held.start - 1))
        : undefined;
      return filled(held, joined, held => isWhole(held) || saysFile(before), only);
    });
  if (kind !== 'configuration') return [];
  return tokens(hollow(bare(), IN_SETTINGS)).flatMap(({ start, end, value }) =>
    filled({ start, words: text.slice(start, end), holed: value }, '', () => true),
  );
}

const hollow = (text: string, holes: RegExp, sign = HOLE): string =>
  text.replace(holes, words => (words.includes('\n') ? words : sign.repeat(words.length)));

/** Whether words are a path by themselves: with an ending, or with folders below what a group has found. */
const isWhole = (holed: string): boolean => /\.\w+$|\.html#|\u0002\/[\w-]/u.test(holed);

/** The strings of a program. `read`: its text, without comments; what is filled in to templates of a script is hollow there. */
function stringsIn(read: string, text: string, path: string): Held[] {
  return [...read.matchAll(STRING)].map(match => {
    const start = match.index + 1;
    const words = match[2]!;
    const before = read.slice(Math.max(0, match.index - 2), match.index);
    const after = read.slice(start + words.length + 1, start + words.length + 200);
    const own = hollow(words, isTemplate(path, read, match.index) ? BRACES : holesOf(path, before, after));
    const holed = ofScripts(path) ? hollow(own, GROUPS, GROUP) : own;
    const sum = /\/[\w-]*$/.test(holed) ? SUM.exec(after) : null;
    const isSum = sum !== null && (holed.endsWith('/') || /^\.\w+(?:#|$)/.test(sum[1] ?? ''));
    return {
      start,
      words: text.slice(start, start + words.length),
      holed: isSum ? `${holed}${HOLE}${sum[1] ?? ''}` : holed,
    };
  });
}

const NONE = /(?!)/g;
const BRACES = /\{[^{}]*\}/g;
const GIVEN = /(?<![\w.])(\w+)\s*=\s*\(?\s*[rbu]?$/i;

/** Whether a string of a Python text gets a name by which it is filled in later: `page = "a/{b}.html"`, `page.format(b=1)`. */
function isTemplate(path: string, text: string, at: number): boolean {
  const [, name] = (isPython(path) && GIVEN.exec(text.slice(Math.max(at - 80, 0), at))) || [];
  return name !== undefined && new RegExp(`(?<!\\w)${name}\\.format\\(`).test(text);
}

const ofScripts = (path: string): boolean => isScript(path) || /\.(vue|svelte)$/.test(path);

/** What is filled in to a string that stands between these words. */
function holesOf(path: string, before: string, after: string): RegExp {
  if (ofScripts(path)) return NONE;
  if (!isPython(path)) return ELSEWHERE;
  if (/f/i.test(/[a-z]*$/i.exec(before)![0])) return /\{[^{}]+\}/g;
  if (/^\s*\.format\(/.test(after)) return BRACES;
  return /^\s*%/.test(after) ? /%(?:\(\w+\))?[sd]/g : NONE;
}

/** What is filled in is a version, which no folder of a repository is called by. */
const VERSION = /\/\$\{?\{?\s*(?:\w*[._])?(?:tag|version|branch|sha|commit|ref)\b[^/]*$/i;

/**
 * @param joined what is joined before the words, with its last slash
 * @param only what alone may be filled in, where that is known
 */
function filled(
  { start, words, holed }: Held,
  joined: string,
  counts: (holed: string) => boolean,
  only?: string,
): Filled[] {
  const front = OWN.exec(words) ?? TOP.exec(words);
  const whole = (joined + holed.slice(front?.[0].length ?? 0)).replace(FRAGMENT, '');
  // Before a page may stand the site: `{site}/guide/{name}.html`.
  const path = whole.endsWith('.html') ? whole.replace(/^\u0001*\//u, '') : whole;
  const hole = path.search(HOLES);
  const cut = path.lastIndexOf('/', hole);
  if (hole < 0 || isAll(words, path) || cut <= 0 || path.startsWith('/') || /[\s:<>|*]/.test(path)) return [];
  const isRelative = OWN.test(words) || /^\.{1,2}\//.test(path);
  if (!counts(holed) || VERSION.test(words)) return [];
  const tail = path.slice(cut + 1);
  const fits =
    only === undefined
      ? fitting(tail)
      : new RegExp(`^${tail.split(HOLES).map(literally).join(literally(only))}$`);
  return [
    {
      start,
      end: start + words.length,
      words,
      folder: path.slice(0, cut),
      isRelative,
      fits,
      isPage: path.endsWith('.html'),
    },
  ];
}

/** Whether a group is all that an import maps to: whoever imports says which files are meant. */
const isAll = (words: string, path: string): boolean =>
  /\/\$\d$/.test(words) && (path.includes(GROUP) || words.startsWith('<rootDir>'));

/** What is filled in is a part of a name; where only an ending stands behind it, it may be a path, as a group may be that begins with a slash. */
function fitting(tail: string): RegExp {
  const parts = tail.split(HOLES);
  const isAlone = parts[0] === '' || tail.includes(GROUP);
  const isPath = parts.length === 2 && isAlone && /^\.\w+$/.test(parts[1]!);
  return new RegExp(`^${parts.map(literally).join(isPath ? '.+' : '[^/]+')}$`);
}
