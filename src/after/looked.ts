import type { Version } from '../git/calls/log-versions.ts';
import type { Run } from '../git/run.ts';
import type { Rewoven, Way } from './reweave.ts';
import type { Audit, Pair } from './types.ts';

/** How a pair stands: `sure` and `asked` wait for a person, `taken` is to be given back. */
export type PairState = 'sure' | 'asked' | 'taken' | 'left';

/** What a person looks at who looks back at a reorganization. */
export interface Looked {
  readonly repository: { readonly root: string; readonly branch: string; readonly head: string };
  /** The range in words, and how it was found where nobody named it. */
  readonly range: string;
  readonly guess?: string;
  readonly audit: Audit;
  readonly pairs: readonly Pair[];
  /** How history is given back unless another way is asked for. */
  readonly chosen: Chosen;
  /** By the pair's id. */
  readonly states: ReadonlyMap<string, PairState>;
  /** History was given back, and the branch stands there still: it can be taken back. */
  readonly landed: boolean;
}

/** How history is given back. `requests`: as two branches, where only requests reach the main line. */
export interface Chosen {
  readonly way: Way;
  readonly requests: boolean;
}

/** Commits that give history back, as they would be, and what to know of the branches around. */
export interface Rehearsed {
  readonly rewoven: Rewoven;
  /** Branches that are not merged yet and change the same files. */
  readonly branches: readonly { readonly branch: string; readonly files: readonly string[] }[];
}

/** The commits of a source and of the file that it became, newest first. */
export interface Histories {
  readonly source: readonly Version[];
  readonly file: readonly Version[];
}

/** Looking back at a reorganization: what it lost, what is to be given back. */
export interface LookingBack {
  looked(): Looked;
  /** Called after every change of what is looked at. */
  subscribe(listener: () => void): () => void;
  onRun(listener: (run: Run) => void): () => void;
  /** Resolves when it is on disk. @param take absent: open again */
  choose(pairs: readonly Pair[], take: boolean | undefined): Promise<void>;
  /** Takes the last choice back, or makes it again. @returns how many pairs it was about; 0: there is none */
  undo(): Promise<number>;
  redo(): Promise<number>;
  histories(pair: Pair): Promise<Histories>;
  /** Builds and measures what gives the taken pairs back; touches nothing. @throws {Error} with a sentence */
  rehearse(chosen: Chosen): Promise<Rehearsed>;
  /** @returns a sentence on what was done. @throws {Error} with a sentence; nothing was done then */
  land(rehearsed: Rehearsed, chosen: Chosen): Promise<string>;
  takeBack(): Promise<{ readonly ok: boolean; readonly message: string }>;
  /** Audits again. */
  reload(): Promise<void>;
}
