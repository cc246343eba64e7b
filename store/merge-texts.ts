import { placePatches } from '../src/merge/patch.ts';
import { pieceLines } from '../src/merge/result.ts';
import { linesOfRuns, runsOf } from '../src/merge/runs.ts';
import { linesOf, pieceOf } from '../src/merge/sides.ts';
import type { Choosing } from '../src/merge/stops.ts';
import type { Merge } from '../src/merge/types.ts';
import type { Merging } from './parts/merge.ts';

/** Both copies line by line as the merge has them. */
export const sideTexts = (merge: Merge): Merging['texts'] => ({
  left: linesOf(merge, 'left').join(''),
  right: linesOf(merge, 'right').join(''),
});

/** The result as it is on screen: what is open stands as it was before both. */
export function mergedText({ choosing, patches }: Pick<Merging, 'choosing' | 'patches'>): string {
  const lines = mergedLines(choosing);
  if (patches.length === 0) return lines.join('');
  const { placed } = placePatches(lines, patches);
  return linesOfRuns(lines, runsOf({ length: lines.length, above: 0, last: true }, placed)).join('');
}

function mergedLines({ merge, stops, choices }: Choosing): string[] {
  const stopOf = new Map(stops.map(({ piece }, stop) => [piece, stop]));
  return merge.pieces.flatMap((piece, index) => {
    const stop = stopOf.get(index);
    if (stop === undefined) return pieceOf(piece, 'left');
    return pieceLines(piece, choices[stop], merge.eol) ?? pieceOf(piece, 'base');
  });
}
