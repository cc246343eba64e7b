import { below, segments } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Importer } from './importer.ts';
import type { Root } from './parse.ts';
import { evaluatePlace } from './place.ts';
import type { Mark } from './project.ts';

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
/** By the sign for it, which is asked: `HERE / ".."`, `join(HERE, "..", "..")`. */
const DOTS = /["']\.\.(?:\/\.\.)*["']/.source;
const IN_WORDS = `(?<dots>${NAME})(?:\\s*\\/\\s*${DOTS})+|(?:os\\.path\\.|path\\.)?join\\(\\s*(?<first>${NAME})(?:\\s*,\\s*${DOTS})+\\s*\\)?`;
/** `HERE.parent.parent`, `HERE.parents[1]`, `os.path.dirname(HERE)` */
const CLIMB = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:(?<name>${name})(?<ups>(?:\\.parents?\\b(?:\\[\\d+\\])?)+)|(?<call>(?:os\\.path\\.|path\\.)?dirname\\()\\s*(?<inner>${name})\\s*\\))`,
    'gu',
  );

const ANY = new RegExp(`${CLIMB(NAME).source}|(?<![\\p{L}\\p{N}_.])(?:${IN_WORDS})`, 'gu');

/** Whether nothing but climbs is done with a constant of a text, and something is. */
export function climbsOnly(name: string, text: string): boolean {
  const word = literally(name);
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const climbs = count(CLIMB(word));
  return (
    climbs > 0 && count(new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'gu')) === climbs + 1
  );
}

/**
 * Folders that a text counts from a constant which is a place, `HERE.parent`, and that are others when the file moves: where the
 * constant goes along with the file it is climbed further, else a person is asked. `goalOf` says what becomes of a folder.
 */
export function climbs(
  root: Root,
  text: string,
  { from, to }: Importer,
  names: ReadonlyMap<string, string>,
  anchors: readonly Mark[],
  goalOf: (folder: string) => string,
): Mark[] {
  if (from === to || !text.includes('__file__')) return [];
  const found: Mark[] = [];
  const now = new Map(names);
  const then = new Map(names);
  const change = (words: string, replacement: string | undefined) => {
    for (const [name, value] of names)
      if (value === words) {
        if (replacement === undefined) now.delete(name);
        else then.set(name, replacement);
      }
  };
  for (const { start, end, replacement } of anchors) change(text.slice(start, end), replacement);
  for (const match of text.matchAll(ANY)) {
    const { inner, dots, first, name = inner ?? dots ?? first ?? '', ups = '', call } = match.groups!;
    const [words] = match;
    const start = match.index;
    const whole = first !== undefined && !words.endsWith(')') ? `${words})` : words;
    const before = names.has(name) ? evaluatePlace(whole, from, now) : undefined;
    const at = start + words.search(new RegExp(`(?<![\\w.])${literally(name)}(?!\\w)`, 'u'));
    if (before === undefined || root().descendantForIndex(at)?.type !== 'identifier') continue;
    const [after, goal] = [evaluatePlace(whole, to, then), goalOf(before)];
    const next = NEXT.exec(text.slice(start + words.length))?.[1];
    const reads = (place: string | undefined) =>
      next === undefined ? place : `${place}/${next}`.replace(/^\//, '');
    if (
      after === goal ||
      (next !== undefined && after !== undefined && goalOf(reads(before)!) === reads(after))
    )
      continue;
    const own = evaluatePlace(name, to, then);
    const isThere = next === undefined || goalOf(reads(before)!) === reads(goal);
    const isWritten = ups !== '' || call !== undefined;
    const climbed =
      own === undefined || !isThere || !isWritten ? undefined : climbedTo(name, own, goal, { ups, call });
    const place = { start, end: start + words.length, kind: 'path', target: before } as const;
    const reason = 'it is counted from the place of this file';
    change(words, climbed);
    found.push(
      climbed === undefined
        ? { ...place, decision: 'asked', reason }
        : { ...place, decision: 'rewritten', reason, replacement: climbed },
    );
  }
  return found;
}

/** The part of a path that follows: `HERE.parent / "docs"`, `join(dirname(HERE), "docs")`. */
const NEXT = /^\)*\s*(?:\.joinpath\(|\/|,)\s*["']([\w-][\w./-]*)["']/;

/** The words that lead from a constant to a folder above it. */
function climbedTo(
  name: string,
  own: string,
  goal: string,
  { ups, call }: { readonly ups: string; readonly call: string | undefined },
): string | undefined {
  if (own !== goal && below(own, goal) === undefined) return undefined;
  const count = segments(own).length - segments(goal).length;
  if (call !== undefined) return `${call.repeat(count)}${name}${')'.repeat(count)}`;
  if (count === 0) return name;
  return name + (ups.includes('[') || count > 3 ? `.parents[${count - 1}]` : '.parent'.repeat(count));
}
