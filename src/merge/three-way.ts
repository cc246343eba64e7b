import { cut, type Part } from './cut.ts';
import { pieces } from './hunks.ts';
import { content, equal, type Lines, onSides, plain, read, split, three } from './lines.ts';
import { markerSize, readMarked } from './marked.ts';
import { applyRules, type ImportLines, RULES } from './rules/apply.ts';
import { twoWay } from './two-way.ts';
import type { Change, ImportReader, Merge, MergePort, Rule, Sides } from './types.ts';

export interface MergeOptions {
  /** Absent: no import is merged by rule. */
  readonly imports?: ImportReader;
  /** The rules to use, in this order. Default: all. */
  readonly rules?: readonly Rule[];
  /** The texts as they stand, where what names other files was mapped in them, line by line. */
  readonly asTheyStand?: Sides<string>;
}

/** Texts to merge; the base is undefined where no common text is known. */
export interface Versions extends Omit<Sides<string>, 'base'> {
  readonly base: string | undefined;
}

/**
 * Merges two texts as `git merge-file --diff3` does, then by rules. Line endings and a missing newline at the end
 * merge on their own and never make a conflict. Without a base every difference is open, for nobody knows which
 * side made it, and `base` of the answer says so. Binary content (a NUL byte) is one piece.
 * @throws {Error} when git fails.
 */
export async function threeWay(texts: Versions, git: MergePort, options: MergeOptions = {}): Promise<Merge> {
  const base = texts.base === undefined ? 'none' : 'given';
  const sides = { ...texts, base: texts.base ?? '' };
  const { lines, eol, parts, changes } = await cutApart(sides, base, git);
  const imports = importLines(lines, options.imports);
  const rules = base === 'none' ? [] : (options.rules ?? RULES);
  const standing =
    options.asTheyStand && onSides(options.asTheyStand, text => split(plain(text)).map(content));
  const settled = parts
    .map(part => (standing ? unmapped(part, lines, standing) : part))
    .map(part => applyRules(part, { lines, eol, changes, imports }, rules));
  return { pieces: pieces(settled, lines, eol), base, ...(eol && { eol }) };
}

/** The merge of a text with itself: one piece, without asking git what a base would tell. */
export function unanimous(text: string): Merge {
  const { lines, eol } = read({ base: text, left: text, right: text });
  const parts = twoWay([], lines.left.contents.length);
  return { pieces: pieces(parts, lines, eol), base: 'given', ...(eol && { eol }) };
}

interface CutApart extends ReturnType<typeof read> {
  readonly parts: readonly Part[];
  readonly changes: { readonly left: readonly Change[]; readonly right: readonly Change[] };
}

/** The parts before any rule. The lines are read while git works. */
async function cutApart(sides: Sides<string>, base: Merge['base'], git: MergePort): Promise<CutApart> {
  const none = { left: [], right: [] };
  const texts = onSides(sides, plain);
  const all = [texts.base, texts.left, texts.right];
  if (all.some(text => text.includes('\0'))) {
    const own = read(sides);
    return { ...own, parts: [undivided(own.lines)], changes: none };
  }
  if (base === 'none') {
    const comparing = git.compare([[texts.left, texts.right]]);
    const own = read(sides);
    const [changes = []] = await comparing;
    return { ...own, parts: twoWay(changes, own.lines.left.contents.length), changes: none };
  }
  const size = markerSize(all);
  const merging = git.merge(texts, size);
  const own = read(sides);
  const { text, ...changes } = await merging;
  const contents = onSides(own.lines, side => side.contents);
  return { ...own, parts: cut(readMarked(text, size), changes, contents), changes };
}

/** A conflict with a side that says what the base says, but for what mapping made of it, is a change of the other side alone. */
function unmapped(part: Part, lines: Sides<Lines>, standing: Sides<readonly string[]>): Part {
  const { by, at } = part;
  if (by !== 'conflict') return part;
  const of = (side: keyof Sides<unknown>) => {
    const same = standing[side].length === lines[side].contents.length;
    return same ? standing[side].slice(at[side].start, at[side].end) : undefined;
  };
  const base = of('base');
  const unchanged = (side: 'left' | 'right') => {
    const own = of(side);
    return base !== undefined && own !== undefined && equal(own, base);
  };
  const [left, right] = [unchanged('left'), unchanged('right')];
  return left === right ? part : { by: left ? 'right' : 'left', at };
}

/** Reads imports of a side when they are first asked for: most merges have no conflict that needs them. */
function importLines(lines: Sides<Lines>, reader: ImportReader | undefined): ImportLines | undefined {
  const known: Partial<Record<keyof Sides<unknown>, ReadonlySet<number>>> = {};
  return reader && (side => (known[side] ??= reader(lines[side].raw.join(''))));
}

/** The whole texts as one part: the side that changed, or a conflict. */
function undivided(lines: Sides<Lines>): Part {
  const texts = onSides(lines, side => side.raw.join(''));
  const merged = three(texts);
  const at = onSides(lines, side => ({ start: 0, end: side.raw.length }));
  if (merged === undefined) return { by: 'conflict', at };
  if (texts.left === texts.right) return { by: 'same', at };
  return { by: merged === texts.left ? 'left' : 'right', at };
}
