import { content, split } from './lines.ts';
import { type MergeOptions, threeWay, type Versions } from './three-way.ts';
import { type Syntax, tokens } from './tokens.ts';
import type { Change, DivergenceClass, Merge, MergePort, Sides } from './types.ts';

export interface Diverged {
  /** The texts with every import mapped to the places after the plan. */
  readonly texts: Versions;
  /** The texts as they stand, where mapping changed them. Default: `texts`. */
  readonly asTheyStand?: { readonly left: string; readonly right: string };
  /** Lines of `texts`, from 1, that belong to import statements. */
  readonly imports?: Sides<ReadonlySet<number>>;
  readonly syntax: Syntax;
}

export interface Divergence {
  readonly classification: DivergenceClass;
  /** Lines of either text that differ as the texts stand: a line that was changed counts twice. */
  readonly differing: number;
  /** How many of these are imports, or no longer differ once imports are mapped. */
  readonly mechanical: number;
  /** Left to right, as lines of `texts`. */
  readonly changes: readonly Change[];
  readonly merge: Merge;
}

/** Below this share of common lines two texts without a known base are unrelated; git's threshold for a rename. */
const RELATED = 0.5;

/** How two copies diverged, and their merge. Line endings and a last newline are layout. @throws {Error} when git fails. */
export async function diverge(
  copies: Diverged,
  git: MergePort,
  options: MergeOptions = {},
): Promise<Divergence> {
  const { texts, imports } = copies;
  const standing = copies.asTheyStand ?? texts;
  const [[before = [], changes = []], merge] = await Promise.all([
    git.compare([
      [plain(standing.left), plain(standing.right)],
      [plain(texts.left), plain(texts.right)],
    ]),
    threeWay(texts, git, { ...options, ...(imports && { imports }) }),
  ]);
  const differing = countLines(before);
  const left = countLines(changes, imports);
  return {
    classification: classify(copies, merge, changes),
    differing,
    mechanical: Math.max(0, differing - left),
    changes,
    merge,
  };
}

/** The class of two copies. Classes that need no choice come first: imports, layout, comments. */
export function classify(copies: Diverged, merge: Merge, changes: readonly Change[]): DivergenceClass {
  const { left, right, base } = copies.texts;
  const standing = copies.asTheyStand ?? copies.texts;
  if (standing.left === standing.right) return 'identical';
  if (countLines(changes, copies.imports) === 0)
    return plain(standing.left) === plain(standing.right) ? 'formatting-only' : 'imports-only';
  const [ofLeft, ofRight] = [tokens(left, copies.syntax), tokens(right, copies.syntax)];
  if (equal(ofLeft.code, ofRight.code))
    return equal(ofLeft.comments, ofRight.comments) ? 'formatting-only' : 'comments-only';
  if (base === undefined) return commonShare(left, right, changes) < RELATED ? 'unrelated' : 'conflicting';
  if (plain(base) === plain(right)) return 'left-only';
  if (plain(base) === plain(left)) return 'right-only';
  return merge.pieces.some(({ kind }) => kind === 'hunk') ? 'conflicting' : 'both-clean';
}

/** The lines that changes touch on both sides, without those that are imports. */
function countLines(changes: readonly Change[], imports?: Sides<ReadonlySet<number>>): number {
  let count = 0;
  for (const { fromStart, fromCount, toStart, toCount } of changes) {
    for (let line = fromStart + 1; line <= fromStart + fromCount; line += 1)
      if (!imports?.left.has(line)) count += 1;
    for (let line = toStart + 1; line <= toStart + toCount; line += 1)
      if (!imports?.right.has(line)) count += 1;
  }
  return count;
}

/** Twice the common lines over all lines. */
function commonShare(left: string, right: string, changes: readonly Change[]): number {
  const all = split(left).length + split(right).length;
  return all === 0 ? 1 : (all - countLines(changes)) / all;
}

/** With LF only and a newline at the end. */
function plain(text: string): string {
  return split(text)
    .map(line => `${content(line)}\n`)
    .join('');
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, at) => token === b[at]);
}
