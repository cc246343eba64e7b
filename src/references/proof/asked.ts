import type { Problem } from './types.ts';

/** Words of a text that a person must look at, and what they named. */
interface Asked {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: string;
  /** What is the matter with them, as the sentence goes on. */
  readonly why: string;
}

/** A name that is lost, as far as one sees who does not know its reader. */
export const askedName = ({ path, line, start, end, words, target, why }: Asked): Problem => ({
  path,
  line,
  message: `"${words}" ${why}`,
  kind: 'lost-name',
  severity: 'asked',
  name: { start, end, text: words, target },
});
