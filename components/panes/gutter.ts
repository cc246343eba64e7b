import type { BlameCommit } from '../../src/history/types.ts';
import type { BlamedText } from '../../store/load.ts';
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

/**
 * Who wrote a line and how long ago. Empty while blame is not there, and where the text compared (`length` lines)
 * is not line by line the one that was blamed.
 */
export function blameGutter(
  blamed: BlamedText | undefined,
  length: number,
  line: number,
  now: number,
): Span[] {
  if (!blamed || blamed.blame.lines.length !== length) return [];
  const commit = commitAt(blamed, line);
  if (!commit) return [{ text: ' '.repeat(GUTTER) }];
  return [
    { text: ' ' },
    as('author', pad(commit.author, 6)),
    { text: ' ' },
    ...ageSpans(commit.time, now),
    { text: ' ' },
  ];
}
