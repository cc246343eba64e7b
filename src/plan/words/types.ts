/** What a word of a plan asks for. */
export type Verb =
  | 'move'
  /** Should be, belongs: says where, not that it is to be done now. */
  | 'belong'
  | 'rename'
  | 'merge'
  | 'split'
  | 'copy'
  | 'delete'
  | 'create'
  | 'facade'
  | 'rewrite'
  | 'keep'
  | 'duplicate'
  | 'check'
  /** Asks for work on files that has no operation: swap, link. */
  | 'other';

/** Why a sentence with a verb is no instruction. */
export type Mood =
  /** Tells what was done: "was moved in 2023". */
  | 'report'
  | 'example'
  | 'later'
  /** Weighs what could be done. */
  | 'option'
  /** How to take it back. */
  | 'undo'
  | 'rejected';

/** Small words that tell what the name behind them is for. */
export type Particle =
  | 'to'
  | 'from'
  | 'in'
  | 'except'
  | 'or'
  | 'with'
  | 'and'
  | 'object'
  /** What a facade stands for: "of", "for". */
  | 'about'
  /** What stays where something is deleted: "in favour of". */
  | 'kept'
  /** The name explains: "because", "which imports". */
  | 'aside'
  /** The folder of the name is meant: "next to". */
  | 'beside'
  /** Goes inside, as a folder of its own: "under". */
  | 'inside';

/** What a part of a document is for, as its heading says. */
export type Role =
  /** Instructions, in order. */
  | 'steps'
  /** Lists of what goes where. */
  | 'map'
  /** What the files shall look like afterwards. */
  | 'target'
  /** What they look like now. */
  | 'current'
  /** What is wrong now, file by file. */
  | 'diagnosis'
  /** Reasons, decisions, benefits, risks: may repeat instructions, gives none of its own. */
  | 'talk'
  /** Not to be carried out: rollback, rejected, superseded, later, examples. */
  | 'not'
  /** What stays where it is. */
  | 'keep'
  /** Says only that it is about folders: a target, or what there is now, by the words beside it. */
  | 'layout';

/** What a column of a table holds, as its heading says. */
export type Column = 'source' | 'target' | 'action' | 'file' | 'remark';

/** Words of one language, each list in the notation of `notation.ts`, in lower case. */
export interface Language {
  readonly name: string;
  /** Short frequent words, or characters, by which a text in this language is known. */
  readonly common: string;
  readonly verbs: Readonly<Partial<Record<Verb, string>>>;
  readonly particles: Readonly<Partial<Record<Particle, string>>>;
  /** Particles that stand behind the name. */
  readonly postpositions?: Readonly<Partial<Record<Particle, string>>>;
  /** Denies the verb that follows. */
  readonly not?: string;
  /** Denies the verb before. */
  readonly notAfter?: string;
  readonly moods?: Readonly<Partial<Record<Mood, string>>>;
  /** Open a part of a sentence that says when, or what is not to be done: "before", "once", "instead of". */
  readonly when?: string;
  /** Open a condition: "if". */
  readonly whether?: string;
  /** Stand for what was named before: "it". */
  readonly pronouns?: string;
  /** Points to another part of the document: "as listed above". */
  readonly refers?: string;
  /** Says that paths are meant below the folder named: "relative to". */
  readonly below?: string;
  /** The top of the repository, as a destination. */
  readonly top?: string;
  /** The same, as where something comes from. */
  readonly fromTop?: string;
  /** What opens the purpose of what is done: "to" in "changed to remove …"; and what before it makes it a demand: "needs to". */
  readonly purpose?: string;
  readonly demands?: string;
  /** Leaves open which of several is meant: "appropriate". */
  readonly vague?: string;
  /** The folder above, as a destination. */
  readonly up?: string;
  /** "if needed", "optional". */
  readonly conditional: string;
  /** The target is said to exist. */
  readonly merging: string;
  /** Everything, all files; what is in a folder, not the folder. */
  readonly all: string;
  /** One at each place, or several facades; and that there shall be none. */
  readonly each?: string;
  readonly none?: string;
  /** What is changed in files where an arrow joins two values: imports, paths. */
  readonly values: string;
  /** "Lines 10-40": not the whole file. */
  readonly lines?: string;
  /** Words for a folder. */
  readonly folder: string;
  /** Empty, left over: nothing but the folder itself is to go. */
  readonly empty: string;
  /** What builds leave behind. */
  readonly artifacts?: string;
  /** Numbered parts: phase, step. */
  readonly part: string;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly columns: Readonly<Partial<Record<Column, string>>>;
}
