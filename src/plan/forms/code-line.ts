import type { Meaning } from '../draft.ts';

/** What a line of a block of code says. */
export interface CodeLine {
  readonly line: number;
  readonly end?: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
}
