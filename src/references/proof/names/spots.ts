import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { isCommandLine } from '../../commands/line.ts';
import { isPython, isScript } from '../../file-kinds.ts';
import { endingOf } from '../../languages/program/named.ts';
import { isGenerated, isPathList, textKind } from '../../languages/text/kinds.ts';
import {
  addresses,
  type Link,
  linkAt,
  linksAround,
  linksInMarkdown,
  linksInStructured,
} from '../../languages/text/links.ts';
import { linksInMyst } from '../../languages/text/myst.ts';
import { without } from '../../languages/text/scan.ts';
import { SIDEBARS } from '../../languages/text/sidebars.ts';
import { tokens } from '../../languages/text/tokens.ts';
import { aloneIn, linesAlone } from './alone.ts';
import { excludedIn } from './excluded.ts';
import { isExpressionOfPaths } from './expression.ts';
import { takesFolder } from './leads.ts';
import { withoutComments } from './masks.ts';
import { givenIn } from './options.ts';

/** Words of a text that may name something. `string`: quoted in code. `word`: of a configuration. */
export interface Spot extends Omit<Link, 'sort'> {
  readonly sort: 'string' | 'word' | 'link' | 'page' | 'address';
  /** Of several strings the path that they make together, and the call that they are given to. */
  readonly joined?: { readonly path: string; readonly by: string };
  /** Whether they are a regular expression, whatever they look like. */
  readonly isExpression?: true;
  /** Whether they are said to name a file or a folder, though they are one word. */
  readonly isSaid?: true;
  /** Whether they are one word that is a whole value, which a folder may be called by. */
  readonly isAlone?: true;
  /** Whether the path is said to start at the folder of its file. */
  readonly isOwn?: true;
}

const isPath = (link: Link): link is Link & { readonly sort: 'link' | 'page' } =>
  link.sort === 'link' || link.sort === 'page';

/** Files that tools write, and data in which paths are nobody's: what they name is not read. */
const NOT_READ =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|composer\.lock|\.facades\.json|\.all-contributorsrc)$|\.(lock|map|log|min\.\w+|snap|svg|csv|tsv|po|pot|patch|diff|ipynb|geojson)$/;

/** Where a text may name something, by what kind of text it is. */
export function spotsOf(path: string, text: string): Spot[] {
  if (NOT_READ.test(path) || isGenerated(path)) return [];
  const program = /(^|\/)[^/.]+$/.test(path) ? endingOf(text) : undefined;
  if (program !== undefined) return spotsOf(path + program, text);
  const kind = textKind(path);
  if (kind === 'markdown')
    return [...linksInMarkdown(text), ...linksInMyst(text), ...linksAround(text), ...foldersIn(text)].filter(
      isPath,
    );
  if (/(^|\/)(?:_redirects|\.vuepress\/redirects)$/.test(path)) return redirectsIn(text);
  if (/\.rst(?:\.inc)?$/i.test(path)) return linksInStructured(text).filter(isPath);
  const bare = withoutComments(path, text);
  if (SIDEBARS.test(path)) return [...pagesIn(bare), ...inCode(bare), ...patternsIn(bare)];
  if (isPython(path) || isScript(path) || kind === 'language' || /\.(vue|svelte)$/.test(path))
    return [
      ...inCode(bare),
      ...(isPython(path) ? patternsIn(bare) : [...expressionsIn(bare), ...ownIn(bare)]),
      ...(REDIRECTS.test(path) ? addressesIn(bare) : isPython(path) ? [] : linksIn(bare)),
    ];
  if (/\.html?$/i.test(path)) return [...addresses(bare).filter(isPath), ...inCode(scriptsOf(bare))];
  if (/(^|\/)_toc\.ya?ml$/.test(path)) return spotsAt(bare, /\b(?:file|root):[ \t]*["']?([\w./-]+)/g, 'page');
  if (kind === undefined) return quotedIn(text);
  if (kind === 'document' && !isPathList(path, text)) return [];
  const read = /(^|\/)MANIFEST\.in$/.test(path) ? withoutBelow(bare) : bare;
  const words = tokens(read)
    .filter(({ value, end }) => !isExported(path, value, text.slice(end, end + 4)))
    .map(({ start, end, value }): Spot => ({ start, end, words: value, sort: 'word' }));
  const excluded = [...said(excludedIn(bare), 'word'), ...without(given(bare, 'word'), words)];
  const left = [
    ...excluded,
    ...filesSaidIn(bare),
    ...spotsAt(bare, OF_WINDOWS, 'word'),
    ...alone(kind, bare, excluded),
  ];
  const isRead = ({ end }: Spot) => words.some(each => each.end === end && each.words.includes('{'));
  const braced = [BRACED, OF_TOX].flatMap(each => spotsAt(bare, each, 'word')).filter(one => !isRead(one));
  return [
    ...words,
    ...braced,
    ...left,
    ...words.filter(each => ADDRESS.test(each.words)).map(each => ({ ...each, sort: 'address' as const })),
  ];
}

const alone = (kind: ReturnType<typeof textKind>, text: string, taken: readonly Spot[]): Spot[] =>
  (kind === 'ignore' ? linesAlone(text) : kind === 'configuration' ? aloneIn(text) : []).filter(
    ({ start }) => !taken.some(other => other.start === start),
  );

/** A path with alternatives in braces, among the words of a command: `cat src/{a,b}.js`. */
const BRACED = /(?<![^\s"'=])([\w@.-]+(?:\/[\w@.*-]+)*\/?\{[\w@.,*/-]+\}[\w@.*/-]*)(?![^\s"';&|)\\])/g;

/** A path as tox writes it for every system: `{tox_root}{/}docs`. */
const OF_TOX = /(\{tox_?(?:root|inidir)\}(?:\{\/\}[\w.-]+)+)/g;

/** A path as Windows writes it. */
const OF_WINDOWS = /(?<![\w\\.:/"'])([A-Za-z][\w-]*(?:\\[A-Za-z][\w-]*){2,})(?![\w\\./])/g;

/** Files without ending that a key says: `filename = "NEWS"`. */
const filesSaidIn = (text: string): Spot[] =>
  spotsAt(
    text,
    /^[ \t]*["']?[\w-]*(?:file(?:name)?|path|readme)["']?\s*[:=]\s*["']([A-Z][\w-]{2,})["']/gm,
    'word',
  ).map(spot => ({
    ...spot,
    isSaid: true,
  }));

/** Whether a word is a name that a package gives to what it exports: a key of its manifest. */
const isExported = (path: string, words: string, behind: string): boolean =>
  /(^|\/)package\.json$/.test(path) && words.startsWith('./') && /^"\s*:/.test(behind);

/** The address of a page in a site. */
const ADDRESS = /^\/[\w-]+(?:\/[\w-]+)+\/?$/;

/** Folders in the addresses of markup whose rest is filled in: `src="img/{name}.png"`. */
const foldersIn = (text: string): Link[] =>
  captured(text, /\b(?:src|href)\s*=\s*["']([\w.-]+(?:\/[\w.-]+)*)\/(?:\{|\$\{|<%)/g).map(linkAt);

/** What the last group of a pattern holds, wherever that matches. */
const spotsAt = (text: string, pattern: RegExp, sort: Spot['sort']): Spot[] =>
  captured(text, pattern).map(({ words, start }) => ({ start, end: start + words.length, words, sort }));

/** Where redirections of a site lead: the second word of a line, without what is filled in. */
const redirectsIn = (text: string): Spot[] =>
  spotsAt(text, /^[ \t]*\/\S+[ \t]+(\/[\w/-]+)(?:\.html)?/gm, 'address');

/** Scripts that say where addresses of a site lead. */
const REDIRECTS = /(^|\/)(?:[\w-]*redirects?|docusaurus\.config)\.[cm]?[jt]s$/;

/** Where links of components lead: `href="/docs/a/b"`, `to={'/docs/a/b'}`. */
const linksIn = (text: string): Spot[] =>
  spotsAt(text, /\b(?:href|to)\s*=\s*\{?\s*(["'`])(?<address>\/[\w-]+(?:\/[\w-]+)+\/?)\1/g, 'address');

const addressesIn = (text: string): Spot[] =>
  spotsAt(text, /(["'`])(?<address>\/[\w-]+(?:\/[\w-]+)+\/?)\1/g, 'address');

/** Paths between quotes, in a text of a kind that nobody knows. */
const quotedIn = (text: string): Spot[] => spotsAt(text, /(["'])(?<path>[\w.-]+(?:\/[\w.-]+)+)\1/g, 'word');

/** Strings that can be the paths of pages without their endings. */
const pagesIn = (text: string): Spot[] => spotsAt(text, /(["'`])([\w-]+(?:\/[\w-]+)+)\1/g, 'page');

/** Of what is escaped only what expressions for paths hold. */
const STRING = /(["'`])((?:(?!\1)[^\\\n]|\\[\\./wd]){1,300})\1/g;

function inCode(text: string): Spot[] {
  const single = [...text.matchAll(STRING)].flatMap((match): Spot[] => {
    const words = match[2]!;
    const start = match.index + 1;
    if (/\s/.test(words)) return valuesOf(words, start);
    if (words.includes('\\') && !isExpressionOfPaths(words)) return [];
    if (!/[/.]/.test(words) && !takesFolder(text.slice(Math.max(0, match.index - 80), match.index)))
      return [];
    // What an option is given: `--cert=certs/a.pem`.
    const lead = /^--?[\w-]+=(?=[\w.]+\/)/.exec(words)?.[0].length ?? 0;
    return [{ start: start + lead, end: start + words.length, words: words.slice(lead), sort: 'string' }];
  });
  return [...joinedIn(text), ...single, ...without(given(text, 'string'), single)];
}

/** What options are given, said to name something. */
const given = (text: string, sort: Spot['sort']): Spot[] => said(givenIn(text), sort);

const said = (all: readonly Captured[], sort: Spot['sort']): Spot[] =>
  all.map(({ start, words }) => ({ start, end: start + words.length, words, sort, isSaid: true }));

/** A path in a regular expression: `\/docs\/guide\/`. */
const patternsIn = (text: string): Spot[] =>
  spotsAt(text, /((?:\\\/[\w@-](?:[\w@-]|\\?\.(?=\w))*){2,})/g, 'string');

/** A regular expression of a script, where no division can stand. */
const LITERAL =
  /(?<=[(,=:[!&|?{};]\s*|\breturn\s+)\/(?<words>(?![*/])(?:[^/\\\s[]|\\\S|\[(?:[^\]\\\s]|\\\S)*\]){4,200})\/(?=[dgimsuvy]*(?:[\s,;:)\]}.]|$))/gm;

/** Those that are for paths, with a slash or an ending in them, and the paths in others. */
function expressionsIn(text: string): Spot[] {
  const whole = spotsAt(text, LITERAL, 'string')
    .filter(({ words }) => /[\w*+)]\\\/[\w([]|\w\\\.\w/.test(words))
    .map((spot): Spot => ({ ...spot, isExpression: true }));
  const isWhole = ({ start }: Spot) => whole.some(each => each.start <= start && start < each.end);
  return [...whole, ...patternsIn(text).filter(spot => !isWhole(spot))];
}

/** Behind the folder of the script, within a string: `node \x24{__dirname}/a.js`. */
const ownIn = (text: string): Spot[] =>
  spotsAt(
    text,
    /(?<![`"'])\$\{(?:__dirname|import\.meta\.dirname)\}\/([\w.-]+(?:\/[\w.-]+)*)/g,
    'string',
  ).map(spot => ({ ...spot, isOwn: true }));

/** The text of a page with all but its scripts made blank. */
const scriptsOf = (text: string): string =>
  blanked(text, /(?:^|<\/script>)(?:(?!<script\b)[\s\S])*(?:<script\b[^>]*>|$)/gi);

/** Two strings or more, one behind the other, in a call or by themselves: `join("a", "b.json")`, `load(HERE, "a", "b")`, `("a", "b")`. */
const JOINED =
  /(?<![\w.])([\w.]{0,80})\(\s*(?:(?:[^(),"'`\n]|\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)){1,120}\s*,\s*)?((?:["'][\w@./-]+["']\s*,\s*)+["'][\w@./-]+["'])/g;

function joinedIn(text: string): Spot[] {
  return [...text.matchAll(JOINED)].map(({ 0: whole, 1: by = '', 2: list = '', index }) => {
    const start = index + whole.length - list.length + 1;
    const end = index + whole.length - 1;
    const parts = [...list.matchAll(/["']([^"']+)["']/g)].map(([, part]) => part!.replace(/^\/|\/$/g, ''));
    return {
      start,
      end,
      words: text.slice(start, end),
      sort: 'string',
      joined: { path: parts.join('/'), by },
    };
  });
}

/** The folders of one word that a command line in a string runs in: `--dir site`, `-C site`. */
const RUNS_IN = /(?<=(?:^|\s)(?:--(?:dir|cwd|prefix|directory)[ =]|-C ))[\w-]+(?=\s|$)/g;

/** The paths that a command line in a string gives to its options: `--config ./a/b.json`. */
const VALUE = /(?<=(?:^|\s)--?[\w-]+[ =])(?:\.{1,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.\w+(?=\s|$)/g;
/** All of its words that may be one. */
const ARGUMENT = /(?<=\s)(?:\.{1,2}\/)?[\w@.-]+(?:(?:\/[\w@.-]+)+|\.(?:py|sh|[cm]?[jt]s))(?=\s|$)/g;

const valuesOf = (line: string, from: number): Spot[] => [
  ...[...line.matchAll(RUNS_IN)].map(({ 0: words, index }): Spot => {
    const start = from + index;
    return { start, end: start + words.length, words, sort: 'string', isSaid: true };
  }),
  ...argumentsOf(line, from),
];

const argumentsOf = (line: string, from: number): Spot[] =>
  [...line.matchAll(isCommandLine(line) ? ARGUMENT : VALUE)].map(({ 0: words, index }) => ({
    start: from + index,
    end: from + index + words.length,
    words,
    sort: 'string',
  }));

/** `recursive-include a *.py`: the patterns are read below the folder. */
const withoutBelow = (text: string): string =>
  text.replace(/^([ \t]*(?:recursive-\w+|global-\w+)[ \t]+)([^\n]*)$/gm, (_, lead: string, rest: string) => {
    const folder = lead.includes('recursive') ? (/^\S*/.exec(rest)?.[0] ?? '') : '';
    return lead + folder + rest.slice(folder.length).replace(/\S/g, ' ');
  });
