import type { Statement } from '../plan/draft.ts';
import type { Made } from '../plan/resolve/operations.ts';
import type { Problem } from '../plan/resolve/problem.ts';
import type { Standing } from '../plan/resolve/standing.ts';
import type { Resolved } from '../plan/resolve.ts';
import type { Operation, Tree } from '../plan/types.ts';

/** Facts about texts that the checks cannot know by themselves. */
export interface Facts {
  /** Names that a module binds at its top level. */
  readonly definitions?: (path: string, text: string) => readonly string[] | Promise<readonly string[]>;
  /** Whether a text is free of syntax errors. */
  readonly parses?: (path: string, text: string) => boolean | Promise<boolean>;
  /** Whether a text only passes on what other modules define. */
  readonly isFacade?: (path: string, text: string) => boolean | Promise<boolean>;
  /** What imports make of the whole plan. */
  readonly effects?: (plan: Change) => Promise<readonly Effect[]>;
}

/** What the plan does to files, all phases together. */
export interface Change {
  /** Path now → path then; null where the file goes without successor. */
  readonly moves: ReadonlyMap<string, string | null>;
  /** Facades of today that go. */
  readonly facades: ReadonlySet<string>;
  /** Destinations that take several files in. */
  readonly merges: ReadonlySet<string>;
}

export interface Effect {
  readonly code: 'import-cycle' | 'facade-in-use';
  /** The file whose operation causes it. */
  readonly path: string;
  readonly message: string;
  readonly evidence: readonly string[];
}

/** Everything the checks look at. */
export interface Case extends Resolved {
  readonly tree: Tree;
  /** Which files stand where in which phase. */
  readonly standing: Standing;
  /** Operations by the file they start from. */
  readonly byFile: ReadonlyMap<string, readonly Made[]>;
  readonly byStatement: ReadonlyMap<Statement, readonly Made[]>;
}

/** One kind of check: looks at a case, says what is wrong. */
export type Check = (given: Case) => Problem[];

export function isRelocation({ kind }: Pick<Operation, 'kind'>): boolean {
  return kind === 'move' || kind === 'merge' || kind === 'copy';
}

/** Original paths that some operation deals with. */
export function namedFiles({ operations }: Pick<Case, 'operations'>): Set<string> {
  return new Set(
    operations.flatMap(({ operation }) =>
      operation.from === undefined || operation.kind === 'rewrite' ? [] : [operation.from],
    ),
  );
}
