import { equal, plain, split } from './lines.ts';
import { type MergeOptions, threeWay, unanimous, type Versions } from './three-way.ts';
import { type Syntax, tokens } from './tokens.ts';
import type { Change, DivergenceClass, ImportReader, Merge, MergePort } from './types.ts';

export interface Diverged {
  /** The texts with every import mapped to the places after the plan. */
  readonly texts: Versions;
  /** The texts as they stand, where mapping changed them. Default: `texts`. */
  readonly asTheyStand?: { readonly left: string; readonly right: string; readonly base?: string };
  readonly syntax: Syntax;
}

export interface Divergence {
  readonly classification: DivergenceClass;
  /** Lines that differ as the texts stand, as a side-by-side view shows them: a line that was changed counts once. */
  readonly differing: number;
  /** How many of these no longer differ once imports are mapped: only the move makes them differ. */
  readonly mechanical: number;
  /** Which of the mapped texts is another one than the base; absent without a base. */
  readonly changed?: { readonly left: boolean; readonly right: boolean };
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
  const { texts } = copies;
  const standing = copies.asTheyStand ?? texts;
  const base = copies.asTheyStand?.base;
  if (standing.left === standing.right && texts.left === texts.right)
    return {
      classification: 'identical',
      differing: 0,
      mechanical: 0,
      changes: [],
      merge: unanimous(texts.left),
    };
  const [[before = [], changes = []], merge] = await Promise.all([
    git.compare([
      [plain(standing.left), plain(standing.right)],
      [plain(texts.left), plain(texts.right)],
    ]),
    threeWay(texts, git, base === undefined ? options : { ...options, asTheyStand: { ...standing, base } }),
  ]);
  const differing = countRows(before);
  const meant = countMeant(changes, texts, options.imports);
  return {
    classification: classify(copies, merge, changes, meant),
    differing,
    mechanical: Math.max(0, differing - countRows(changes)),
    ...(texts.base !== undefined && {
      changed: {
        left: plain(texts.left) !== plain(texts.base),
        right: plain(texts.right) !== plain(texts.base),
      },
    }),
    changes,
    merge,
  };
}

/** The class of two copies. Classes that need no choice come first: imports, layout, comments. */
function classify(
  copies: Diverged,
  merge: Merge,
  changes: readonly Change[],
  meant: number,
): DivergenceClass {
  const { left, right, base } = copies.texts;
  const standing = copies.asTheyStand ?? copies.texts;
  if (meant === 0) {
    const alike = plain(standing.left) === plain(standing.right) && plain(left) === plain(right);
    return alike ? 'formatting-only' : 'imports-only';
  }
  const [ofLeft, ofRight] = [tokens(left, copies.syntax), tokens(right, copies.syntax)];
  if (equal(ofLeft.code, ofRight.code))
    return equal(ofLeft.comments, ofRight.comments) ? 'formatting-only' : 'comments-only';
  if (base === undefined) return commonShare(left, right, changes) < RELATED ? 'unrelated' : 'conflicting';
  if (plain(base) === plain(right)) return 'left-only';
  if (plain(base) === plain(left)) return 'right-only';
  return merge.pieces.some(({ kind }) => kind === 'hunk') ? 'conflicting' : 'both-clean';
}

/** The lines of the longer side of each change: the rows that a side-by-side view marks. */
function countRows(changes: readonly Change[]): number {
  return changes.reduce((sum, { fromCount, toCount }) => sum + Math.max(fromCount, toCount), 0);
}

/** The lines of both texts that the changes touch. */
function countLines(changes: readonly Change[]): number {
  return changes.reduce((sum, { fromCount, toCount }) => sum + fromCount + toCount, 0);
}

/** The same without those that belong to imports. */
function countMeant(changes: readonly Change[], texts: Versions, imports: ImportReader | undefined): number {
  if (!imports || changes.length === 0) return countLines(changes);
  const [left, right] = [imports(texts.left), imports(texts.right)];
  const outside = (known: ReadonlySet<number>, start: number, count: number): number => {
    let found = 0;
    for (let line = start + 1; line <= start + count; line += 1) if (!known.has(line)) found += 1;
    return found;
  };
  return changes.reduce(
    (sum, { fromStart, fromCount, toStart, toCount }) =>
      sum + outside(left, fromStart, fromCount) + outside(right, toStart, toCount),
    0,
  );
}

/** Twice the common lines over all lines. */
function commonShare(left: string, right: string, changes: readonly Change[]): number {
  const all = split(left).length + split(right).length;
  return all === 0 ? 1 : (all - countLines(changes)) / all;
}
