import type { Ground } from './ground.ts';

/** Words of a program that are words like others, and a place that only the program makes of them. */
export interface Said {
  readonly start: number;
  readonly words: string;
  /** What they name in a state in which the text has this path. */
  readonly names: (path: string, ground: Ground) => string | undefined;
}
