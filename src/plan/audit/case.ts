import type { Draft, Statement } from '../draft.ts';
import type { Claims } from '../resolve/claims.ts';
import type { Made } from '../resolve/operations.ts';
import type { Others } from '../resolve/other.ts';
import type { Problem } from '../resolve/problem.ts';
import type { Standing } from '../resolve/standing.ts';
import type { World } from '../resolve/world.ts';
import type { Revise } from '../revise.ts';
import type { Operation, Plan, Tree } from '../types.ts';

/** Facts that the reader cannot know by itself. */
export interface Ports {
  /** Names that a module binds at its top level. */
  readonly definitions?: (path: string, text: string) => readonly string[] | Promise<readonly string[]>;
  /** Whether a text is free of syntax errors. */
  readonly parses?: (path: string, text: string) => boolean | Promise<boolean>;
  /** Whether a text only passes on what other modules define. */
  readonly isFacade?: (path: string, text: string) => boolean | Promise<boolean>;
  /** What imports make of the whole plan. */
  readonly effects?: (plan: Change) => Promise<readonly Effect[]>;
  /** Paths in the work tree that git does not track. */
  readonly untracked?: ReadonlyMap<string, 'untracked' | 'ignored'>;
  /** Who has a say in what was read, before it is checked. */
  readonly revise?: Revise;
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
export interface Case {
  readonly plan: Plan;
  readonly operations: readonly Made[];
  readonly claims: Claims;
  readonly world: World;
  /** Which files stand where in which phase. */
  readonly standing: Standing;
  readonly tree: Tree;
  readonly others: Others;
  readonly draft: Draft;
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
