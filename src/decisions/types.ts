import type { Patch } from '../merge/patch.ts';
import type { HunkDecision } from '../merge/types.ts';
import type { Correction, Said } from '../revise/correct/types.ts';

/** What a person, or `--auto`, chose for one operation. `to`: the destination, where it is not the plan's. */
export type Choice =
  /** Do what is proposed. */
  | { readonly kind: 'accept' }
  /** Leave the files as they are. */
  | { readonly kind: 'skip' }
  /** Do it, but to this place. */
  | { readonly kind: 'retarget'; readonly to: string }
  /** Of the copies, take this one's text whole. */
  | { readonly kind: 'keep'; readonly path: string; readonly to?: string }
  /** The result as written by a person. */
  | { readonly kind: 'edit'; readonly text: string; readonly to?: string }
  /** The result hunk by hunk; hunks not named are still open. `patches`: what a person changed outside of hunks, in order. */
  | {
      readonly kind: 'hunks';
      readonly hunks: readonly HunkDecision[];
      readonly patches?: readonly Patch[];
      readonly to?: string;
    };

/** A file that was decided on, as it was then. */
export interface Input {
  readonly path: string;
  readonly blob: string;
}

/** Choices of a merge that is not decided yet. */
export interface Draft {
  /** `Operation.id`. */
  readonly operation: string;
  /** The copies, as they were then. */
  readonly inputs: readonly Input[];
  readonly hunks: readonly HunkDecision[];
}

export interface Decision {
  /** `Operation.id`. */
  readonly operation: string;
  /** What the plan asked for then: an agreement to it is none to anything else. Absent in old records. */
  readonly means?: Said;
  readonly choice: Choice;
  readonly inputs: readonly Input[];
  /** The destination's content that came of it, where there is one. */
  readonly result?: string;
  /** Name and address of who decided; `--auto` for the program. */
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly why?: string;
}

/** A correction of what the plan is read as, as it was made. */
export interface Corrected extends Correction {
  /** Name and address of who said so. */
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly why?: string;
}

/** What the user's own check said of one commit of a phase, or of the commit before it. */
export interface Checked {
  readonly phase: number;
  readonly command: string;
  /** The commit as it was checked, rehearsed or made. */
  readonly commit: string;
  /** Its tree: the answer holds for every commit that has it. */
  readonly tree: string;
  /** Exit code of the command; 0 passed. */
  readonly code: number;
  readonly milliseconds: number;
  /** The last lines of its output. */
  readonly last: readonly string[];
  /** ISO 8601. */
  readonly when: string;
}

/** Of an entry: made by the same key as the entry before it, and undone with it. */
export interface Joined {
  readonly joined?: true;
}

/**
 * - `line`: of the plan, not understood or not taken
 * - `error`: plan and repository disagree, and no step carries it
 * - `step`: nobody decided, or what was decided cannot be done
 * - `phase`: decided, and not committed
 * - `decision`: of a record, that does not apply here
 * - `problem`: what would be broken by a phase
 * - `place`: names a file that moves, and was left to a person
 * - `check`: failed, or did not run
 * - `language`: files move that nothing here can judge
 */
export type UnfinishedKind =
  | 'line'
  | 'error'
  | 'step'
  | 'phase'
  | 'decision'
  | 'problem'
  | 'place'
  | 'check'
  | 'language';

/** One thing for which a plan is not done: the reason for an exit code that is not 0. */
export interface Unfinished {
  readonly kind: UnfinishedKind;
  /** What it is, as a person calls it: a step with its files, the words of a line, of a place. */
  readonly what: string;
  /** Where to look: a path of the repository, or the plan's. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** What is the matter, without where. */
  readonly why: string;
  readonly phase?: number;
}

/** A person said that a thing is no matter: it counts no more, and is told with the reason. */
export interface Dismissal {
  readonly about: Unfinished;
  readonly why: string;
  /** Name and address of who said it. */
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
}

/** Of an entry: which entries about the same it replaces, by their names. Absent in old records: all before it. */
export interface Replacing {
  readonly over?: readonly string[];
}

export interface PlanFile {
  readonly path: string;
  readonly title: string;
  readonly sha256: string;
}

/** What the commits of a phase settle. */
export interface Settled {
  /** `Operation.id`s; absent in old records: all of the phase. */
  readonly operations?: readonly string[];
  /** Where files went: the place before → the place after. */
  readonly moves?: readonly (readonly [string, string])[];
  /** What was left to a person in these commits. */
  readonly left?: readonly Unfinished[];
}

/** How many kinds of lines records have: a record with a greater number is of a newer program. */
export const RECORD_VERSION = 1;

/** One line of the record. */
export type Entry =
  | {
      readonly type: 'record';
      readonly version: 1;
      readonly plan: PlanFile;
      /** The commit whose tree the plan was read against. */
      readonly base: string;
      readonly tool: string;
    }
  | ({ readonly type: 'decision' } & Decision & Joined & Replacing)
  /** Takes the decision on this operation back. */
  | ({ readonly type: 'clear'; readonly operation: string; readonly when: string } & Joined & Replacing)
  /** From here on this line of the plan means that. */
  | ({ readonly type: 'correction' } & Corrected & Joined & Replacing)
  /** The line is read as it stands again. */
  | ({ readonly type: 'uncorrected'; readonly when: string } & Pick<Correction, 'at' | 'of'> &
      Joined &
      Replacing)
  /** A phase is about to be applied: from here on the work tree may be between two commits. */
  | ({
      readonly type: 'apply';
      readonly phase: number;
      readonly parent: string;
      readonly commits: readonly string[];
      /** Where it begins: what a kill leaves half-way is ended there and nowhere else. Absent in old records. */
      readonly branch?: string;
      readonly workTree?: string;
      readonly when: string;
    } & Settled)
  | ({
      readonly type: 'committed';
      readonly phase: number;
      readonly parent: string;
      readonly commits: readonly string[];
      readonly trees: readonly string[];
      /** Measured after the commit; absent where a killed program's phase was found complete. */
      readonly lines?: number;
      readonly kept?: number;
      readonly restored?: number;
      /** Lines of copies that stand in no result; absent in older records, too. */
      readonly lost?: number;
      /** How it was committed, so that a replay makes the same commits. */
      readonly style?: 'weave' | 'linear';
      /** What facades say when they may go. */
      readonly removeAfter?: string;
      /** What facades were made like; absent: forwarding. */
      readonly facades?: 'forwarding' | 'plain';
      readonly branch?: string;
      readonly when: string;
    } & Settled)
  /**
   * The plan was read anew, because its text or its base changed. `renamed`: what an operation is called now; `gone`: what it
   * asks for no more, or otherwise.
   */
  | {
      readonly type: 'plan';
      readonly plan: PlanFile;
      readonly base: string;
      readonly renamed: Readonly<Record<string, string>>;
      readonly gone: readonly string[];
      readonly when: string;
    }
  | ({ readonly type: 'checked' } & Checked)
  | ({ readonly type: 'dismissed' } & Dismissal & Joined)
  /** Takes a dismissal back. */
  | ({ readonly type: 'undismissed'; readonly about: Unfinished; readonly when: string } & Joined)
  | { readonly type: 'undone'; readonly phase: number; readonly when: string };

/** A phase that was committed, as the record says. */
export type Committed = Extract<Entry, { type: 'committed' }>;
