import type { Moves } from '../types.ts';
import type { Memory } from './memory.ts';
import type { Source, State } from './state.ts';

/** Something that is broken after a phase and was not before. */
export interface Problem {
  /** Where it stands afterwards; for a definition that is lost, where it stood before. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly kind: ProblemKind;
  /** The file of the module that lacks a name, as it is called afterwards. */
  readonly module?: string;
  /** Of a lost name: where its words stand afterwards, and what they named before. */
  readonly name?: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly target: string;
  };
  /** `asked`: a person must look at it, the phase may be committed. `note`: worth knowing, but nothing fails. Absent: an error. */
  readonly severity?: 'error' | 'asked' | 'note';
}

export type ProblemKind =
  /** An import names a module or a name that is not there. */
  | 'unresolved'
  /** A name is used that nothing binds. */
  | 'undefined-name'
  /** A string names a module or a name that is not there. */
  | 'dead-string'
  /** A string, key, path or link names nothing any more. */
  | 'lost-name'
  | 'import-cycle'
  | 'definition-lost'
  | 'syntax';

export interface ProofInput {
  readonly before: State;
  readonly after: State;
  /** What became of the files of `before`. */
  readonly moves: Moves;
  /** Definitions that may go: `name`, or `path:name` with the path before. */
  readonly waived?: ReadonlySet<string>;
  /** Remembers what was read from texts; one for the session makes later proofs quick. */
  readonly memory?: Memory;
}

/** The two states side by side, prepared for the single checks. */
export interface Comparison {
  readonly before: State;
  readonly after: State;
  readonly moves: Moves;
  readonly waived: ReadonlySet<string>;
  readonly memory: Memory;
  readonly textsBefore: ReadonlyMap<string, Source>;
  readonly textsAfter: ReadonlyMap<string, Source>;
  /** Files of `after` that are new there, or whose text changed. */
  readonly changed: ReadonlySet<string>;
  /** Where the text of a file of `after` comes from: its own path, and those of what was moved into it. */
  readonly sources: (path: string) => readonly string[];
  /** The first text of `before` that a file of `after` is made of. */
  readonly origin: (path: string) => Source | undefined;
  /** The files that stand at another path afterwards. */
  readonly relocated: readonly Relocated[];
}

export interface Relocated {
  readonly from: string;
  readonly to: string;
}
