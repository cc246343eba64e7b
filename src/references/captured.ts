import { once } from './once.ts';

/** What a group of a pattern holds, and where it begins. */
export interface Captured {
  readonly words: string;
  readonly start: number;
}

const withIndices = once((pattern: RegExp) => new RegExp(pattern.source, `${pattern.flags}d`));

/**
 * What the last group that took part holds, wherever a global pattern matches.
 * @param offset of the text in a longer one, in which the places are told
 */
export function captured(text: string, pattern: RegExp, offset = 0): Captured[] {
  return [...text.matchAll(withIndices(pattern))].flatMap(match => {
    const at = match.findLastIndex((words, index) => index > 0 && words !== undefined);
    return at < 0 ? [] : [{ words: match[at]!, start: offset + match.indices![at]![0] }];
  });
}
