import type { Given } from './document/given.ts';
import type { Phase, Remark } from './types.ts';
/** What a document says, before anybody looked at a repository. */

/** A file, folder or pattern as written. */
export interface Name {
  /** `/` as separator, without `./` in front and `/` behind. The repository itself is the empty string. */
  readonly path: string;
  /** Written with a `/` behind, or called a folder. */
  readonly directory: boolean;
  /** Holds `*`, `?`, `[…]` or `{a,b}`. */
  readonly glob: boolean;
  /** Does not look like a path by itself: a plain word, a class. Counts only where the repository has it. */
  readonly weak: boolean;
  /** A plain word that only its place makes a name. */
  readonly word?: boolean;
  /** Written with `./`: meant from the top. */
  readonly top?: boolean;
  /** Only some lines of the file: `10-40`. */
  readonly range?: string;
}

export type StatementKind =
  | 'move'
  | 'merge'
  | 'copy'
  | 'delete'
  | 'remove-directory'
  | 'create'
  | 'facade'
  | 'rewrite'
  | 'split'
  | 'keep'
  /** Is a copy of the target. */
  | 'duplicate'
  /** Says where files go, but not which: other lines may say it. */
  | 'summary'
  /** A place of a drawn tree: says that the file is there in the end. */
  | 'place';

/** Who wins where statements differ, best first. */
export type Authority = 'step' | 'map' | 'tree' | 'diagnosis';

/** One thing the document says about files. */
export interface Statement {
  readonly kind: StatementKind;
  readonly sources: readonly Name[];
  /** The first is the target; others are offered as alternatives. */
  readonly targets: readonly Name[];
  readonly except: readonly Name[];
  readonly line: number;
  /** More lines that belong to it (a heading that holds the target, …). */
  readonly lines: readonly number[];
  readonly text: string;
  readonly authority: Authority;
  /** Number of its phase, 0 outside all phases. */
  readonly phase: number;
  readonly step: string;
  /** Folders named by what stands around it, nearest first: names may be meant below them. */
  readonly bases: readonly Base[];
  /** `false`: an operation only where the repository confirms it. */
  readonly certain: boolean;
  /** The target is a folder to put things into, whatever it looks like. */
  readonly into?: boolean;
  /** The rules of `mv` and `cp`: an existing folder as target is moved into. */
  readonly shell?: boolean;
  /** Paths are meant as they stand: our own format. */
  readonly exact?: boolean;
  /** Of a deletion: the copy that stays. */
  readonly survivor?: string;
  /** Of a deletion: the same, as written. */
  readonly kept?: readonly Name[];
  /** A folder goes into the target where that is a folder already. */
  readonly enters?: boolean;
  /** The name that a file gets in the target folder. */
  readonly as?: string;
  /** Only where the target folder is not there yet. */
  readonly absent?: boolean;
  /** Files told by words of their names: each list of words one kind. */
  readonly described?: readonly (readonly string[])[];
  /** What builds leave behind. */
  readonly artifacts?: boolean;
  /** What goes is called a duplicate. */
  readonly doubled?: boolean;
  /** Words leave open what it takes, or where to: "(the old ones)", "the appropriate folders". */
  readonly narrowed?: boolean;
  /** Every file of that name, wherever it is; of a facade without names: every module that moves in its phase. */
  readonly everywhere?: boolean;
  /** Files of several folders come into one, without their folders. */
  readonly flat?: boolean;
  /** `rm -rf`: a folder goes with all that is in it. */
  readonly recursive?: boolean;
  /** "if needed", "if any", "optional". */
  readonly conditional?: boolean;
  /** "merge with existing": the target is said to exist. */
  readonly merging?: boolean;
  /** Marked as done already. */
  readonly done?: boolean;
  /** A facade is to stay at the source. */
  readonly facade?: boolean;
  /** Everything in the source folder: packages only, as far as it is the root. */
  readonly everything?: 'packages' | 'files';
  /** Says from which folder files go, not that all of it goes: lines below it may name them. */
  readonly introduces?: boolean;
  /** Statements that share one base: of one part of the document, one table, one tree, one script. */
  readonly group: string;
  /** Why it is not carried out: `under "Alternatives"`. */
  readonly left?: string;
  /** Stands under a heading that announces steps or a map. */
  readonly announced?: boolean;
  /** Of a drawn tree: its top, which may stand for the repository itself. */
  readonly tree?: TreeRoot;
}

/** What a form says: a statement before it is told where it stands. */
export type Meaning = Pick<
  Statement,
  'kind' | 'sources' | 'targets' | 'except' | 'bases' | 'certain' | 'lines'
> &
  Partial<Omit<Statement, 'line' | 'text' | 'phase' | 'step'>> & {
    /** Says where things should be, not that they are to be put there now. */
    readonly state?: boolean;
  };

/** The single top of a drawn tree. */
export interface TreeRoot {
  readonly label: string;
  readonly children: readonly string[];
  readonly remark: string;
  /** A heading above names it: it is the folder that the part is about. */
  readonly named?: boolean;
}

export interface Base {
  readonly name: Name;
  readonly line: number;
  /** Destinations are meant below it as well. */
  readonly root?: boolean;
}

/** A line that asks for something, and nothing was made of it. */
export interface Unclear {
  readonly line: number;
  readonly text: string;
  /** Files that it says are to be moved, without saying where. */
  readonly moved?: readonly string[];
}

export interface Draft {
  readonly title: string;
  readonly path: string;
  readonly phases: readonly Phase[];
  readonly statements: readonly Statement[];
  readonly context: readonly Remark[];
  readonly unread: readonly Unclear[];
  /** Texts that the document gives for what its lines speak of, by line. */
  readonly given?: ReadonlyMap<number, Given>;
  /** Mistakes of the document itself: a fence that is never closed. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}
