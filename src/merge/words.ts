import { diffWordsWithSpace } from 'diff';

/** UTF-16 offsets into a line: from `start` to before `end`. */
export type Mark = readonly [start: number, end: number];

export interface Emphasis {
  readonly left: readonly Mark[];
  readonly right: readonly Mark[];
}

/** Longer lines are not compared word by word. */
const LONGEST = 1_000;
/** Words that may differ before comparing stops: beyond it emphasis would cover the line anyway. */
const MOST_EDITS = 60;
/** Share of a line that may be emphasised; above it the lines have too little in common for emphasis to help. */
const MOST = 0.7;

/** The words in which two lines differ, or undefined where telling them is too dear or says nothing. */
export function emphasis(left: string, right: string): Emphasis | undefined {
  if (left === right || left.length > LONGEST || right.length > LONGEST) return undefined;
  const changes = diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const marks = { left: [] as Mark[], right: [] as Mark[] };
  const at = { left: 0, right: 0 };
  for (const { value, added, removed } of changes) {
    for (const side of ['left', 'right'] as const) {
      if (side === 'left' ? added : removed) continue;
      if (added || removed) marks[side].push([at[side], at[side] + value.length]);
      at[side] += value.length;
    }
  }
  return covered(marks.left) <= left.length * MOST && covered(marks.right) <= right.length * MOST
    ? marks
    : undefined;
}

function covered(marks: readonly Mark[]): number {
  return marks.reduce((sum, [start, end]) => sum + end - start, 0);
}
