import { cut, type Part } from './cut.ts';
import { pieces } from './hunks.ts';
import { type Lines, onSides, read, three } from './lines.ts';
import { markerSize, readMarked } from './marked.ts';
import { applyRules, type ImportLines, RULES } from './rules/apply.ts';
import type { Change, ImportReader, Merge, MergePort, Rule, Sides } from './types.ts';

export interface MergeOptions {
  /** Absent: no import is merged by rule. */
  readonly imports?: ImportReader;
  /** The rules to use, in this order. Default: all. */
  readonly rules?: readonly Rule[];
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
  const { lines, eol } = read({ ...texts, base: texts.base ?? '' });
  const ending = eol === undefined ? {} : { eol };
  if (Object.values(texts).some(text => text?.includes('\0')))
    return { pieces: pieces([undivided(lines)], lines, eol), base, ...ending };
  const found = base === 'none' ? await twoWayParts(lines, git) : await threeWayParts(lines, git);
  const imports = importLines(lines, options.imports);
  const rules = base === 'none' ? [] : (options.rules ?? RULES);
  const parts = found.parts.map(part => applyRules(part, { lines, eol, ...found, imports }, rules));
  return { pieces: pieces(parts, lines, eol), base, ...ending };
}

/** Reads imports of a side when they are first asked for: most merges have no conflict that needs them. */
function importLines(lines: Sides<Lines>, reader: ImportReader | undefined): ImportLines | undefined {
  const known: Partial<Record<keyof Sides<unknown>, ReadonlySet<number>>> = {};
  return reader && (side => (known[side] ??= reader(lines[side].raw.join(''))));
}

interface Found {
  readonly parts: readonly Part[];
  readonly changes: { readonly left: readonly Change[]; readonly right: readonly Change[] };
}

async function threeWayParts(lines: Sides<Lines>, git: MergePort): Promise<Found> {
  const texts = onSides(lines, side => side.plain);
  const size = markerSize([texts.base, texts.left, texts.right]);
  const { text, ...changes } = await git.merge(texts, size);
  return {
    parts: cut(
      readMarked(text, size),
      changes,
      onSides(lines, side => side.contents),
    ),
    changes,
  };
}

/** Every difference is a conflict over nothing; what is equal counts as the base. */
async function twoWayParts(lines: Sides<Lines>, git: MergePort): Promise<Found> {
  const [changes = []] = await git.compare([[lines.left.plain, lines.right.plain]]);
  const parts: Part[] = [];
  const nothing = { start: 0, end: 0 };
  let [left, right] = [0, 0];
  const equal = (count: number): void => {
    const at = {
      base: nothing,
      left: { start: left, end: left + count },
      right: { start: right, end: right + count },
    };
    if (count > 0) parts.push({ by: 'both', at });
    left += count;
    right += count;
  };
  for (const { fromStart, fromCount, toStart, toCount } of changes) {
    equal(fromStart - left);
    left += fromCount;
    right += toCount;
    const at = {
      base: nothing,
      left: { start: fromStart, end: left },
      right: { start: toStart, end: right },
    };
    parts.push({ by: 'conflict', at });
  }
  equal(lines.left.contents.length - left);
  return { parts, changes: { left: [], right: [] } };
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
