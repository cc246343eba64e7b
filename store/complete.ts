import fuzzysort from 'fuzzysort';
import { KINDS } from '../src/plan/yaml/format.ts';
import type { Prompt } from './overlay.ts';

/** Offers shown at most. */
const MOST = 8;

/** A word under the cursor, and what may stand in its place. */
export interface Completion {
  /** Where the word begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Best first. */
  readonly offers: readonly string[];
}

/**
 * What may be typed where the cursor is: at the start a kind of operation, elsewhere a path of the tree, folders included. Words are
 * matched letter by letter in order, so that `cor par` finds `src/core/parse.py` without its slashes.
 */
export function completion(text: string, caret: number, paths: readonly string[]): Completion {
  const before = /(?:"[^"]*|[^\s;"]*)$/.exec(text.slice(0, caret))?.[0] ?? '';
  const from = caret - before.length;
  const to = caret + (/^[^\s;"]*/.exec(text.slice(caret))?.[0].length ?? 0);
  const word = before.replace(/^"/, '');
  const isFirst = /(?:^|;)\s*$/.test(text.slice(0, from));
  const words = isFirst ? [...KINDS, 'nothing'] : paths;
  if (word === '') return { from, to, offers: isFirst ? words.slice(0, MOST) : [] };
  const found = fuzzysort.go(word, words, { limit: MOST });
  return { from, to, offers: found.map(({ target }) => target).filter(offer => offer !== word) };
}

/** What may be put where the cursor of a prompt is; nothing where it completes nothing. */
export function offersOf({ purpose, text, caret, first = [] }: Prompt, paths: readonly string[]): Completion {
  switch (purpose) {
    case 'correct':
      return completion(text, caret, paths);
    case 'retarget':
      return { from: 0, to: text.length, offers: destinations(text, first, paths) };
    default:
      return { from: 0, to: 0, offers: [] };
  }
}

/** Places for a file: those that are likely as long as nothing else is typed, then whatever the letters are found in. */
function destinations(text: string, first: readonly string[], paths: readonly string[]): readonly string[] {
  const typed = text.trim();
  if (typed === '' || first.includes(typed)) return first.slice(0, MOST);
  const likely = fuzzysort.go(typed, first, { limit: MOST }).map(({ target }) => target);
  const others = fuzzysort.go(typed, paths, { limit: MOST }).map(({ target }) => target);
  return [...new Set([...likely, ...others])].filter(offer => offer !== typed).slice(0, MOST);
}

/** The text with an offer in the place of the word, and where the cursor is then. */
export function completed(
  text: string,
  { from, to }: Completion,
  offer: string,
): { readonly text: string; readonly caret: number } {
  const word = /[\s;"']/.test(offer) ? JSON.stringify(offer) : offer;
  const gap = offer.endsWith('/') || /^\s/.test(text.slice(to)) ? '' : ' ';
  return {
    text: `${text.slice(0, from)}${word}${gap}${text.slice(to)}`,
    caret: from + word.length + gap.length,
  };
}

/** All files, and all folders with `/` behind. */
export function withFolders(files: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
      const folder = file.slice(0, slash + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return [...files, ...folders];
}
