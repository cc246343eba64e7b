import { expect, test } from 'vitest';
import { leftAt } from '../../src/session/spoken.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';

const at = (file: string, line?: number): Unfinished => ({
  kind: 'place',
  what: file,
  file,
  why: '',
  ...(line !== undefined && { line }),
});
const LEFT = [
  at('docs/a.md', 1),
  at('docs/a.md', 2),
  at('docs/deep/b.md', 1),
  at('docs.md', 1),
  at('x,y.md', 3),
];

test.each([
  ['docs/a.md:2', [1]],
  ['docs/a.md', [0, 1]],
  ['docs/', [0, 1, 2]],
  ['docs', [0, 1, 2]],
  ['docs/deep/, docs.md:1', [2, 3]],
  ['x,y.md:3', [4]],
  ['docs/a.md,docs/', [0, 1, 2]],
  ['docs/a.md:2-9', [1]],
  ['docs/a.md:1-2,docs.md', [0, 1, 3]],
])('%s', (place, places) => {
  expect(leftAt(place, LEFT)).toEqual(places.map(one => LEFT[one]));
});

test.each(['doc', 'docs/a.md:3', 'docs/a.md:1,nowhere.md', ''])('nothing is left at %j', place => {
  expect(() => leftAt(place, LEFT)).toThrow(/Something is left at docs\/a\.md:1, /);
});
