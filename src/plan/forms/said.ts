import type { Verb } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Common } from './acts.ts';
import type { Clause } from './clause.ts';
import type { Frame } from './frame.ts';

/** A clause in its surroundings. */
export interface Said {
  readonly clause: Clause;
  /** Its own verb, else the one around it. */
  readonly verb: Verb | undefined;
  /** What stands around it, nearest first. */
  readonly frames: readonly Frame[];
  /** What its meanings have in common. */
  readonly base: Common;
  readonly words: Vocabulary;
}
