import type { Captured } from '../../captured.ts';
import type { Ground } from './ground.ts';

/** Words of a program that are words like others, and a place that only the program makes of them. */
export interface Said {
  readonly start: number;
  readonly words: string;
  /** What they name in a state in which the text has this path. */
  readonly names: (path: string, ground: Ground) => string | undefined;
}

/** Words that a text says, with what each of them names. */
export const saying = (all: readonly Captured[], names: (words: string) => Said['names']): Said[] =>
  all.map(({ start, words }) => ({ start, words, names: names(words) }));
