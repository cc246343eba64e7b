import { characters, drawable } from '../text/cells.ts';
import { as, type Span } from '../text/row.ts';
import type { Pair } from './pairs.ts';

/** Longer lines are compared as a whole. */
const LONGEST = 2000;

/**
 * A line whose difference from its counterpart stands out: what lies between their common beginning and end.
 * Equal lines are plain, a line without counterpart stands out whole.
 */
export function emphasised(
  line: string | undefined,
  other: string | undefined,
  token: 'added' | 'removed',
  pair: Pair,
): Span[] {
  if (line === undefined) return [];
  const text = drawable(line);
  if (pair.kind === 'same') return [{ text }];
  if (other === undefined || line.length > LONGEST || other.length > LONGEST) return [as(token, text)];
  const mine = characters(text);
  const theirs = characters(drawable(other));
  let start = 0;
  while (start < mine.length && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) - start && mine.at(-1 - end) === theirs.at(-1 - end))
    end++;
  if (start + end === 0) return [as(token, text)];
  const word = token === 'added' ? 'addedWord' : 'removedWord';
  return [
    as(token, mine.slice(0, start).join('')),
    as(word, mine.slice(start, mine.length - end).join('')),
    as(token, mine.slice(mine.length - end).join('')),
  ];
}
