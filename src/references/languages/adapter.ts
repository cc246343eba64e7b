import type { Moves, RewriteOptions, Rewritten, SourceFile, World } from '../types.ts';

/** What all files of one call have in common. */
export interface Context {
  readonly world: World;
  readonly moves: Moves;
  readonly options: RewriteOptions;
  /** Every text that is known. Of several texts for one path the first is the current one. */
  readonly files: readonly SourceFile[];
  /** What the languages of the moved files are called by in texts of other kinds; made when it is first asked for. */
  readonly renamed?: () => readonly Renamed[];
}

/** Words other than a path that name a moved file: `org.example.Greeter`, `example.org/app/wire`. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
  readonly target: string;
  /** A package, a namespace, or a name that may be one too: what goes on behind it is another name. */
  readonly space?: true;
  /** Only a guess at what the language calls its files: listed, and never rewritten. */
  readonly guessed?: true;
}

/** Rewrites one text. Pure: the same file gives the same answer. */
export type Rewriter = (file: SourceFile) => Rewritten;

/**
 * What the tool knows of one language, or of one way of naming files. Everything is pure, on texts; what is not asked for
 * is not loaded.
 */
export interface Adapter {
  /** `Go`: for people. */
  readonly name: string;
  /** The texts it reads. The first adapter of the table that accepts a path answers for it. */
  readonly accepts: (path: string) => boolean;
  /**
   * Called once for each call of `rewrite`, and only when a file is accepted: indexes of the moves, a pre-filter and
   * parsers belong there. Its rewriter answers for every accepted file, in both directions: who names what moves, and
   * what the moving file names relative to itself. It rewrites only what would no longer resolve.
   */
  readonly prepare: (context: Context) => Rewriter | Promise<Rewriter>;
  /**
   * Names in the judged texts that find nothing in this state. Asked before and after a phase; what is missing after and
   * was there before stops the phase. Absent: nothing here judges this language.
   */
  readonly unresolved?: (state: Judged) => Promise<readonly Unresolved[]> | readonly Unresolved[];
  /**
   * What configuration and documents call what moves, other than by its path: import paths, names of classes. They are
   * rewritten wherever they stand as whole words: a word that may mean something else is left out, or `guessed`.
   */
  readonly names?: (context: Context) => readonly Renamed[];
  /** Files that belong to a file and that nobody names: its header, its declarations, its resources. */
  readonly companions?: (path: string, world: World) => readonly string[];
  /** Files that tools find by the place of another alone, so that they go along with it: each with its place when that one stands at `to`. */
  readonly followers?: (path: string, to: string, world: Pick<World, 'paths'>) => ReadonlyMap<string, string>;
  /** The files of one folder are one thing: they name each other without saying so, and one that goes alone loses the others. */
  readonly sharesFolder?: true;
  /** A path that begins with a slash is one of the machine that the text is for, and none of the repository. */
  readonly ownRoot?: true;
  /** New files that the language wants besides, at their paths after the moves. Lines in files that are there are the rewriter's. */
  readonly additions?: (context: Context) => readonly Addition[] | Promise<readonly Addition[]>;
  /** What a new file holds at least: a package clause. Absent: nothing. `files` and `world` are those before the moves. */
  readonly blank?: (path: string, context: Context) => string | Promise<string>;
  /**
   * What stays at the old place of a file that moves and hands on to the new one; asked for by a step of the plan.
   * @throws {ReferencesError} where the language has nothing of the kind, with the reason
   */
  readonly facade?: (leaving: Leaving, context: Context) => string | Promise<string>;
  /** What nobody can do for sure from the texts, with places: found before the moves are decided. */
  readonly doubts?: (context: Context) => readonly Doubt[] | Promise<readonly Doubt[]>;
}

/** One state of a repository, and the files whose names are asked about. */
export interface Judged {
  /** All texts that are known, of every language. */
  readonly files: readonly SourceFile[];
  /** Paths of the adapter's own: what changed, what stands beside it, and what may name it. */
  readonly judged: ReadonlySet<string>;
  readonly world: World;
}

/** A name that finds nothing. */
export interface Unresolved {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** What it comes down to, in words that stay the same when files move: what was missing before is no news. */
  readonly key: string;
  /** Whether it may be meant so: it is for a person to say. */
  readonly isDoubtful?: true;
  /** Whether something stands there all the same, seen from elsewhere: then it is not missing, though it may be what was missed before. */
  readonly isElsewhere?: true;
}

/** A file that moves and leaves something behind. */
export interface Leaving {
  readonly from: string;
  readonly to: string;
  /** The text as it was at `from`. */
  readonly text: string;
  readonly removeAfter?: string;
}

/** A file that comes with the moves. */
export interface Addition {
  readonly path: string;
  readonly text: string;
  readonly reason: string;
}

/** A place at which the moves need a person. */
export interface Doubt {
  /** Where it stands now. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The moved file that it is about: its path now. */
  readonly about: string;
  /** `Store.cache is not exported, and is used from another package afterwards`. */
  readonly message: string;
}

/** Why words stay that would name a moved file: they do so afterwards. */
export const NEW_ALREADY = 'names the new place already';

/** Why a document keeps its words for what moves. */
export const UNASKED = 'no step asks for documents';

/** Where a file stands after the moves; a file without successor stays where it is, for nobody reads it then. */
export function destination(path: string, moves: Moves): string {
  return moves.get(path) ?? path;
}

/** The answer for a text that names nothing that moves. */
export function untouched(file: SourceFile, moves: Moves): Rewritten {
  return {
    path: file.path,
    to: destination(file.path, moves),
    text: file.text,
    changed: false,
    references: [],
  };
}
