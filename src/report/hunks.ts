import { structuredPatch } from 'diff';
import type { DiffHunk } from './types.ts';

/** Lines around a change. */
const CONTEXT = 3;
/** Time for two texts to be compared, in milliseconds; longer means they have little in common. */
const PATIENCE = 2000;

/** The differences of two texts as hunks of a unified diff, or undefined where comparing them takes too long. */
export function hunksBetween(left: string, right: string): DiffHunk[] | undefined {
  const patch = structuredPatch('left', 'right', left, right, undefined, undefined, {
    context: CONTEXT,
    timeout: PATIENCE,
  });
  return patch?.hunks.map(({ oldStart, newStart, lines }) => ({ oldStart, newStart, lines }));
}
