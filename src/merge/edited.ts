import { hunkOf } from './hunks.ts';
import { plain, split } from './lines.ts';
import { type Patch, patchesBetween } from './patch.ts';
import { decide, identity, pieceLines, result } from './result.ts';
import { pieceOf } from './sides.ts';
import type { Change, HunkDecision, Merge, MergePort } from './types.ts';

/** What a person made of a whole result, as choices on hunks and as patches outside of them. */
export interface Edited {
  readonly decisions: readonly HunkDecision[];
  readonly patches: readonly Patch[];
}

/**
 * Reads a result that a person edited whole. What was changed inside one hunk becomes the choice for that hunk, so
 * that it is found again with it; every other change becomes a patch of its own and is never folded into a choice.
 * The patches are made on the text that the choices returned give.
 */
export async function edited(
  merge: Merge,
  decisions: readonly HunkDecision[],
  text: string,
  git: MergePort,
): Promise<Edited> {
  const [changes = []] = await git.compare([[plain(result(merge, decisions).text), plain(text)]]);
  const made = split(plain(text));
  const own = new Map(decisions.map(decision => [identity(decision), decision]));
  let start = 0;
  for (const piece of merge.pieces) {
    const hunk = hunkOf(piece);
    const choice = hunk && own.get(identity(hunk))?.choice;
    const end = start + (pieceLines(piece, choice, merge.eol) ?? pieceOf(piece, 'base')).length;
    const lines = hunk && linesWithin(start, end, changes, made);
    if (lines) own.set(identity(hunk), decide(hunk, { take: 'edit', text: lines.join('') }));
    start = end;
  }
  const chosen = [...own.values()];
  return { decisions: chosen, patches: await patchesBetween(result(merge, chosen).text, text, git) };
}

/** The lines that took the place of these, or undefined where nothing changed in them or more than them. */
function linesWithin(
  start: number,
  end: number,
  changes: readonly Change[],
  made: readonly string[],
): readonly string[] | undefined {
  const inside = changes.filter(({ fromStart, fromCount }) =>
    fromCount === 0
      ? (fromStart > start && fromStart < end) || (fromStart === start && start === end)
      : fromStart < end && fromStart + fromCount > start,
  );
  const [first] = inside;
  if (!first || inside.some(change => change.fromStart < start || fromEnd(change) > end)) return undefined;
  const begin = start + first.toStart - first.fromStart;
  const grown = inside.reduce((sum, { fromCount, toCount }) => sum + toCount - fromCount, 0);
  return made.slice(begin, end + first.toStart - first.fromStart + grown);
}

function fromEnd({ fromStart, fromCount }: Change): number {
  return fromStart + fromCount;
}
