import type { BlameCommit } from '../../src/history/types.ts';
import type { BlamedText } from '../../store/parts/load.ts';
import { pad } from '../text/cells.ts';
import { as, type Span } from '../text/row.ts';
import { ago, heat } from '../text/time.ts';

/** Columns of the short blame beside a line. */
export const GUTTER = 14;

const HEAT = ['▉', '▆', '▄', '▂', '▁'] as const;

/** Age as a bar and in letters: the taller, the younger. */
export function ageSpans(time: number, now: number): Span[] {
  const age = heat(time, now);
  return [as(`age${age}`, HEAT[age]), as(`age${age}`, ago(time, now).padStart(4))];
}

/** The commit that wrote a line (from 0) of a blamed text. */
export function commitAt(blamed: BlamedText | undefined, line: number): BlameCommit | undefined {
  const id = blamed?.blame.lines[line]?.commit;
  return id === undefined ? undefined : blamed?.blame.commits.get(id);
}

/** Who wrote a line (from 1) and how long ago. Empty while blame is not there. */
export function blameGutter(blamed: BlamedText | undefined, line: number | undefined, now: number): Span[] {
  if (!blamed) return [];
  const commit = line === undefined ? undefined : commitAt(blamed, line - 1);
  if (!commit) return [{ text: ' '.repeat(GUTTER) }];
  return [
    { text: ' ' },
    as('author', pad(commit.author, 6)),
    { text: ' ' },
    ...ageSpans(commit.time, now),
    { text: ' ' },
  ];
}
