/** What a check of a branch can find. */
export type Rule =
  | 'branch-differs'
  | 'decided-differently'
  | 'needs-a-person'
  | 'old-path'
  | 'old-path-left'
  | 'facade-due'
  | 'facade-unused';

/** What each rule is about, in a sentence. */
export const RULES: Readonly<Record<Rule, string>> = {
  'branch-differs': 'The branch does not hold what was decided.',
  'decided-differently': 'Two people decided differently on the same.',
  'needs-a-person': 'Something of the plan is not decided, or what was decided does not fit the files.',
  'old-path': 'Something names a path that is no more, and nothing answers there.',
  'old-path-left': 'Something names an old path, where that breaks nothing.',
  'facade-due': 'A facade should be gone by now.',
  'facade-unused': 'Nothing here uses this facade any more.',
};

/** One thing that a check found, at a place where a forge can show it. `error`: the check says no. */
export interface Annotation {
  readonly rule: Rule;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** In the repository; absent where it is about the branch as a whole. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
}
