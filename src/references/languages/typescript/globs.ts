import { base, below, join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { siteMarks } from '../../sites/marks.ts';
import type { Reader } from '../../sites/read.ts';
import { siteAt } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';
import { stemOf } from './resolve.ts';

/** Calls that a bundler replaces by the modules that patterns mean; one with `!` leaves out what it means. */
const PATTERNS: Way = {
  within:
    /\b(?:import\.meta\.glob(?:Eager)?|Astro\.glob)\s*(?:<[^()]*>)?\(\s*(?<patterns>\[[^\]]*\]|"[^"\n]*"|'[^'\n]*'|`[^`$]*`)/g,
  pattern: /(["'`])(?<name>\.{1,2}\/[^"'`\n]+)\1/g,
  climbs: true,
};

/** `require.context('./a', true, /\.ts$/)`: a folder, whether those below count, and an expression for paths from there. */
const CONTEXTS =
  /\brequire\.context\(\s*(["'`])(\.{1,2}(?:\/[^"'`\n]*)?)\1(?:\s*,\s*(true|false))?(?:\s*,\s*\/((?:[^/\\\n]|\\.)+)\/)?/g;

interface Found {
  readonly start: number;
  readonly folder: string;
  readonly isDeep: boolean;
  /** Absent where all is found. */
  readonly expression?: string;
}

const contextsIn = (text: string): Found[] =>
  [...text.matchAll(CONTEXTS)].map(({ 0: all, 1: quote, 2: folder = '', 3: deep, 4: expression, index }) => ({
    start: index + all.indexOf(quote!) + 1,
    folder: folder.replace(/\/+$/, ''),
    isDeep: deep !== 'false',
    ...(expression !== undefined && { expression }),
  }));

const reader: Reader =
  scene =>
  ({ path, text }) => [
    ...waySites([PATTERNS], text, path, scene),
    ...contextsIn(text).map(({ start, folder }) =>
      siteAt(start, folder, [scene.own(path)], { kind: 'import', names: 'folder' }),
    ),
  ];

/** Whether a text has such calls: they may mean what they have no word of. */
export const globs = (text: string): boolean =>
  /\bimport\.meta\.glob|\bAstro\.glob|\brequire\.context\(/.test(text);

/** What becomes of patterns by which a bundler finds modules, and of the folders that it looks into. */
export function globMarks(context: Context): (file: SourceFile) => readonly Mark[] {
  const marks = siteMarks(reader, context);
  return file => {
    if (!globs(file.text)) return [];
    const found = marks(file);
    const isTaken = ({ start }: Mark) => found.some(one => one.start === start);
    return [...found, ...lostFromContexts(file, context).filter(one => !isTaken(one))];
  };
}

/** Folders from which a file goes that an expression finds there. */
function lostFromContexts({ path, text }: SourceFile, context: Context): Mark[] {
  return contextsIn(text).flatMap((found): Mark[] => {
    const at = normalize(join(parent(path), found.folder));
    const then = at === undefined ? undefined : movedOf(context).directoryAfter(at);
    const isLost = ([from, to]: readonly [string, string | null]) =>
      finds(found, from, at!) && (to === null || !finds(found, to, then!));
    const lost = then === undefined ? undefined : [...context.moves].find(isLost);
    if (!lost) return [];
    const [target, to] = lost;
    const reason = `finds ${target} there, which ${to === null ? 'goes without successor' : `moves to ${to}`}`;
    return [
      {
        start: found.start,
        end: found.start + found.folder.length,
        kind: 'import',
        target,
        decision: 'asked',
        reason,
      },
    ];
  });
}

/** Whether a file is found from a folder: one that the expression calls by its name, or by no more than its ending. */
function finds({ isDeep, expression }: Found, path: string, folder: string): boolean {
  const rest = below(path, folder);
  if (rest === undefined || rest === '' || (!isDeep && rest.includes('/'))) return false;
  if (expression === undefined) return true;
  const words: readonly string[] = expression.replace(/\\\w/g, ' ').match(/[\w-]+/g) ?? [];
  const ending = /[^.]*$/.exec(path)![0];
  const isGeneral = words.every(word => ending.startsWith(word.replace(/\W/g, '')) || /^[jt]sx?$/.test(word));
  return isGeneral || words.includes(stemOf(base(path)));
}
