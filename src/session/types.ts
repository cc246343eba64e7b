import type { LookingBack } from '../after/looked.ts';
import type { Choice, Decision, Draft, Unfinished } from '../decisions/types.ts';
import type { Finding, Reading } from '../findings/types.ts';
import type { Run } from '../git/run.ts';
import type { LandingWay } from '../history/landing.ts';
import type { Blame, Lineage, Proof } from '../history/types.ts';
import type { DefinitionRow } from '../merge/definitions.ts';
import type { DivergenceClass, Merge } from '../merge/types.ts';
import type { CheckResult } from '../phase/check.ts';
import type { Operation } from '../plan/types.ts';
import type { Doubt } from '../references/languages.ts';
import type { Leftover } from '../references/leftover.ts';
import type { Reference } from '../references/types.ts';
import type { Meaning } from './correct.ts';
import type { Fate } from './fate.ts';
import type { Fold } from './fold.ts';
import type { Made } from './made.ts';
import type { Listed } from './own-commits.ts';
import type { FileChange, ShownCommit, Syntax } from './shown.ts';

export type { Fold, FoldedCopy } from './fold.ts';
export type { Made } from './made.ts';
export type { FileChange, ShownCommit, Syntax } from './shown.ts';

/** What the tool would do for one operation, and why. */
export interface Proposal {
  readonly choice: Choice;
  /** One line: "keep new/a.py; its 4 differing lines are imports". */
  readonly summary: string;
  readonly reason: string;
  /** Whether `--auto` may take it. */
  readonly sure: boolean;
  /** Places that the language of the file cannot keep right for sure: the reason names the first. */
  readonly doubts?: readonly Doubt[];
  /** It is not its turn yet: what comes before it has to be done, and then more is known. */
  readonly waits?: true;
}

/** `open`: a sure proposal waits. `person`: nobody but a person can decide. */
export type ItemState = 'open' | 'person' | 'decided' | 'skipped' | 'done';

/** One operation as the person meets it. */
export interface Item {
  readonly operation: Operation;
  readonly findings: readonly Finding[];
  /** Where its source stands now, where that is another place than when the plan was read. */
  readonly from?: string;
  /** The files that become one, where it combines files. */
  readonly copies?: readonly string[];
  readonly proposal?: Proposal;
  readonly decision?: Decision;
  /** Where its file really goes, as decided or else as proposed; absent until the phase was looked at. */
  readonly fate?: Fate;
  /** It is still being looked at: what is proposed is not known yet. */
  readonly unseen?: true;
  /** What the rehearsal says against it, in sentences: it cannot be committed like that. */
  readonly refuted?: readonly string[];
  /** Why what was decided is asked again. */
  readonly drift?: string;
  readonly state: ItemState;
}

/** `later`: an earlier phase is not committed yet. `ready`: all its items are decided. */
export type PhaseState = 'later' | 'open' | 'ready' | 'committed';

export interface PhaseStatus {
  readonly number: number;
  readonly title: string;
  /** No phase of the plan: what it asks for outside of its phases. */
  readonly outside?: true;
  readonly state: PhaseState;
  readonly items: readonly Item[];
  /** Its steps are still being looked at: what is proposed for them is not known yet. */
  readonly unseen?: true;
  /** Main-line commits, once committed. */
  readonly commits: readonly string[];
  readonly kept?: number;
  readonly restored?: number;
  /** Lines of copies that stand in no result, and that no commit removed. */
  readonly lost?: number;
  readonly lines?: number;
  /** What the user's check said of these commits. */
  readonly checks?: readonly CheckResult[];
}

/** Everything the screen's left half needs; a new object after each change. */
export interface Overview {
  readonly repository: { readonly root: string; readonly branch: string; readonly head: string };
  readonly record: string;
  readonly phases: readonly PhaseStatus[];
  /** The first phase that is not committed. */
  readonly current: number | undefined;
  /** Findings that concern no single operation. */
  readonly findings: readonly Finding[];
}

/** One of the copies an operation combines. */
export interface Copy {
  readonly path: string;
  readonly blob: string;
  /** Neither is, where one commit added both. */
  readonly elder: boolean;
  /** Text with imports mapped to the places after the phase. */
  readonly text: string;
  /** For each line of it the number that it has in the file as it is, where that is another one; none for a line that the file lacks. */
  readonly standing?: readonly (number | undefined)[];
  /** Of its newest commit that no phase of this plan made. */
  readonly author: string;
  /** Seconds since 1970 of that commit. */
  readonly time: number;
  /** So many, but for those that phases of this plan made. */
  readonly commits: number;
}

/** How the copies of one operation diverged. */
export interface Divergence {
  readonly copies: readonly Copy[];
  readonly lineage?: Lineage;
  /** Where these are not all copies: the second is then what came of those before. */
  readonly fold?: Fold;
  readonly base?: string;
  readonly classification: DivergenceClass;
  /** Lines that differ, and how many of them only the move makes differ. */
  readonly differing: number;
  readonly mechanical: number;
  readonly merge?: Merge;
  /** Names defined at the top level of one copy only. */
  readonly onlyIn: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** All names of both, compared. */
  readonly names?: readonly DefinitionRow[];
  /** Names of either copy that the result would not define. */
  readonly lost?: readonly string[];
  /** Names that one file defines more than once. */
  readonly doubled?: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Copies that do not parse. */
  readonly broken?: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

/** How the phase's branch would land on the main branch. */
export interface Landing {
  readonly way: LandingWay;
  readonly kept: number;
  readonly restored: number;
  /** Lines that both are counts of, where they were counted for this way. */
  readonly lines?: number;
}

export interface PlannedCommit {
  readonly id: string;
  readonly role: 'gather' | 'move' | 'edit' | 'facade' | 'side';
  /** What the commands call it before it is made: all are made anew when the phase is committed, and have other ids then. */
  readonly name?: string;
  readonly subject: string;
  readonly parents: readonly string[];
}

/** The rehearsal of a phase, for reading. */
export interface Review {
  readonly phase: number;
  readonly commits: readonly PlannedCommit[];
  /** The git commands that will run, in order. */
  readonly commands: readonly string[];
  readonly proof: readonly Proof[];
  readonly references: readonly Reference[];
  /** What stops the phase: open items, unresolved names, lost definitions. Empty: may be committed. */
  readonly problems: readonly string[];
  /** The same with where to look: one for each, in the same order. */
  readonly stops?: readonly Unfinished[];
  /** What is left to a person once it is committed. */
  readonly left?: readonly Unfinished[];
  /** Worth knowing before it is committed: import cycles, say. */
  readonly notes?: readonly string[];
  /** The user's own check, and what it said of these commits; none where it has not run yet. */
  readonly check?: { readonly command: string; readonly results: readonly CheckResult[] };
  /** Files that changed, with what happened to each. */
  readonly files: readonly {
    readonly path: string;
    readonly change: 'added' | 'removed' | 'changed' | 'moved';
    readonly from?: string;
  }[];
}

/** Work under way that takes long enough to be watched. */
export interface Progress {
  /** `reading blame`. */
  readonly doing: string;
  readonly done: number;
  readonly of: number;
  /** It cannot be given up any more. */
  readonly fixed?: boolean;
}

/** A text at its destination. */
export interface Preview {
  readonly path: string;
  readonly text: string;
  /** Conflicts: until none is left, the text is that of one copy. */
  readonly open?: number;
}

/** The engine as the store sees it. Methods that read are safe to call at any time; `decide`, `clear`, `commit`, `takeBack` change. */
export interface Session {
  /** What is looked at where there is no plan, since the reorganization is done. */
  readonly lookingBack?: LookingBack;
  readonly reading: Reading;
  /** Keeps the choices of a merge until it is decided, so that a program that is killed loses none of them. */
  readonly drafts?: {
    read(operation: string): Promise<Draft | undefined>;
    write(draft: Draft): Promise<void>;
    remove(): Promise<void>;
  };
  overview(): Overview;
  /** Called after every change of the overview. */
  subscribe(listener: () => void): () => void;
  /** Every git command so far. */
  onRun(listener: (run: Run) => void): () => void;
  /** Work under way, and `undefined` once there is none. */
  onProgress?(listener: (progress: Progress | undefined) => void): () => void;
  /** Gives up the work under way, where that harms nothing. Says whether there was any. */
  cancel?(): boolean;
  /** Everything for which the plan is not done, as far as it was looked at. */
  unfinished?(): readonly Unfinished[];
  /** Of these, what neither a step nor a line of the plan stands for: what committed phases left, and what stops one. */
  apart?(): readonly Unfinished[];
  /** Takes things for no matter, for a reason that stays in the record. @throws {Error} where only deciding helps */
  dismiss?(things: readonly Unfinished[], why: string): Promise<void>;
  /** Text of the plan, lines from 1. */
  planLines(): readonly string[];

  /** Looks at every step of a phase, so that the overview has what is proposed for them. Absent: it always has. */
  study?(phase: number): Promise<unknown>;
  divergence(operation: string): Promise<Divergence>;
  /** Blame of a path at a commit (default: HEAD). */
  blame(path: string, commit?: string): Promise<{ readonly text: string; readonly blame: Blame }>;
  /** Commits that touched the path, newest first. */
  history(path: string): Promise<readonly Listed[]>;
  /** A commit with what it changed. @throws {Error} where there is none of this id */
  commitShown?(id: string): Promise<ShownCommit>;
  /** A file as it is now and as it is after a phase; `path` is the one it has then, or has now where it goes. */
  change?(phase: number, path: string): Promise<FileChange>;
  /** What the language of a path says of a text. */
  syntax?(path: string, text: string): Promise<Syntax>;
  references(operation: string): Promise<readonly Reference[]>;
  /** Places that name the file of a step now, before anything is decided; undefined where it has none. */
  named?(operation: string): Promise<readonly Reference[] | undefined>;
  /** What still names a place from which a committed phase took a file. */
  leftovers?(): Promise<readonly Leftover[]>;
  /** What will stand at the destination, with the choice made or proposed. */
  preview(operation: string): Promise<Preview>;

  /** Resolves when the decisions are on disk, made in order; those before a refused one stay made. @throws {Error} with a sentence */
  decideAll(
    wishes: readonly { readonly operation: string; readonly choice: Choice; readonly why?: string }[],
  ): Promise<void>;
  /** Makes operations open again, all by one key. */
  clear(operations: readonly string[]): Promise<void>;
  /** Says what a line of the plan means; everything is read again with it. @throws {Error} with a sentence where it cannot be */
  correct?(meaning: Meaning): Promise<void>;
  /** Paths of all files that the plan was read against, for completing what is typed. */
  files?(): Promise<readonly string[]>;
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  /** What each key decided, in the order of the record; what was undone comes last. */
  made?(): readonly Made[];
  /** Undoes what so many keys did (below 0), or does it again (above). */
  travel?(keys: number): Promise<string | undefined>;

  review(phase: number): Promise<Review>;
  landing(phase: number): Promise<readonly Landing[]>;
  commit(
    phase: number,
    onOutput: (text: string) => void,
  ): Promise<{
    readonly ok: boolean;
    readonly message: string;
    readonly failedCheck?: boolean;
    readonly remarks?: readonly string[];
    readonly left?: readonly Unfinished[];
  }>;
  takeBack(): Promise<{ readonly ok: boolean; readonly message: string }>;
}
