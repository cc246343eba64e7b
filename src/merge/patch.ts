import { content, type Eol, join, plain, split } from './lines.ts';
import type { MergePort } from './types.ts';

/** Lines of a text and the lines around them, none with an ending. */
interface Spot {
  readonly before: readonly string[];
  readonly removed: readonly string[];
  readonly after: readonly string[];
}

/** Lines that a person put in place of others in a merged text. */
export interface Patch extends Spot {
  /** Where `removed` began, from 1. For the reader; the place is found by its lines. */
  readonly line: number;
  /** k-th of n places with these lines, from 1. */
  readonly ordinal: number;
  readonly of: number;
  readonly added: readonly string[];
}

/** Lines before and after a change by which its place is found again. */
const CONTEXT = 3;

/** What a person changed in a text, in order. Line endings and a newline at the end are not compared. */
export async function patchesBetween(from: string, to: string, git: MergePort): Promise<Patch[]> {
  const [changes = []] = await git.compare([[plain(from), plain(to)]]);
  const [old, made] = [split(from).map(content), split(to).map(content)];
  return changes.map(({ fromStart, fromCount, toStart, toCount }): Patch => {
    const end = fromStart + fromCount;
    const spot: Spot = {
      before: old.slice(Math.max(0, fromStart - CONTEXT), fromStart),
      removed: old.slice(fromStart, end),
      after: old.slice(end, end + CONTEXT),
    };
    const all = places(old, spot);
    const added = made.slice(toStart, toStart + toCount);
    return { line: fromStart + 1, ordinal: all.indexOf(fromStart) + 1, of: all.length, ...spot, added };
  });
}

export interface Patched {
  readonly text: string;
  /** Patches whose lines and surroundings stand in the text not as often as they did; they are not applied. */
  readonly refused: readonly Patch[];
}

/** Applies patches where their lines and those around them are what they were, as often as they were. */
export function applyPatches(text: string, patches: readonly Patch[], eol: Eol = '\n'): Patched {
  const raw = split(text);
  const { placed, refused } = placePatches(raw, patches);
  // From the last to the first, so that places stay what they are.
  for (const { start, removed, added } of placed.toReversed())
    raw.splice(start, removed, ...added.map(line => line + eol));
  return { text: join(raw, eol), refused };
}

/** Lines of a text that others take the place of. */
export interface Placed {
  /** The first of them, from 0. */
  readonly start: number;
  readonly removed: number;
  /** Without line endings. */
  readonly added: readonly string[];
}

/** Where patches stand in a text, in its order, and those that stand nowhere. */
export function placePatches(
  lines: readonly string[],
  patches: readonly Patch[],
): { readonly placed: readonly Placed[]; readonly refused: readonly Patch[] } {
  const contents = lines.map(content);
  const placed: Placed[] = [];
  const refused: Patch[] = [];
  for (const patch of patches) {
    const all = places(contents, patch);
    const start = all.length === patch.of ? all[patch.ordinal - 1] : undefined;
    if (start === undefined) refused.push(patch);
    else placed.push({ start, removed: patch.removed.length, added: patch.added });
  }
  return { placed: placed.sort((one, two) => one.start - two.start), refused };
}

/** Where the lines of a spot begin, all places. A spot at the beginning or the end of a text is only there. */
function places(lines: readonly string[], { before, removed, after }: Spot): number[] {
  const block = [...before, ...removed, ...after];
  const last = lines.length - block.length;
  const atStart = before.length < CONTEXT;
  const atEnd = after.length < CONTEXT;
  const found: number[] = [];
  for (let start = atEnd ? Math.max(0, last) : 0; start <= (atStart ? Math.min(0, last) : last); start += 1)
    if (block.every((line, at) => line === lines[start + at])) found.push(start + before.length);
  return found;
}
