import type { Meaning, StatementKind } from '../draft.ts';
import type { Verb } from '../words/types.ts';

/** What is common to all that a clause may mean; names are put in where they are. */
export type Common = Omit<Meaning, 'kind'>;

export const NOTHING: Common = { sources: [], targets: [], except: [], bases: [], certain: true, lines: [] };

/** What a verb makes of files. */
export const kindOf = (verb: Exclude<Verb, 'check' | 'other'>): StatementKind =>
  verb === 'belong' || verb === 'rename' ? 'move' : verb;

/** Verbs that take something to somewhere. */
export const RELOCATING: readonly (Verb | undefined)[] = [
  'move',
  'belong',
  'rename',
  'merge',
  'copy',
  'split',
];

/** Those, and what says that one is the other's copy: verbs whose names are sources and targets. */
export const MOVING: readonly (Verb | undefined)[] = [...RELOCATING, 'duplicate'];

/** What a line of a block of code says. */
export interface CodeLine {
  readonly line: number;
  readonly end?: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
}
