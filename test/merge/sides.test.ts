import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, linesOf, pieceOf, placesOf } from '../../src/merge/sides.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import { joined, port, text, texts, triples } from './support.ts';

test('what one side changed since the base is read off a merge', async () => {
  const merge = await threeWay(texts('a b c d', 'a B c d', 'a b c D E'), port);
  expect(linesOf(merge, 'base').join('')).toBe(text('a b c d'));
  expect(changesBetween(merge, 'base', 'left')).toEqual([
    { fromStart: 1, fromCount: 1, toStart: 1, toCount: 1 },
  ]);
  expect(changesBetween(merge, 'base', 'right')).toEqual([
    { fromStart: 3, fromCount: 1, toStart: 3, toCount: 2 },
  ]);
  expect(changesBetween(merge, 'left', 'right')).toHaveLength(2);
});

test('each piece has its place in each text', async () => {
  await fc.assert(
    fc.asyncProperty(triples(), async lines => {
      const merge = await threeWay(
        { base: joined(lines.base), left: joined(lines.left), right: joined(lines.right) },
        port,
      );
      const places = placesOf(merge);
      for (const side of ['base', 'left', 'right'] as const) {
        const all = linesOf(merge, side);
        for (const [at, piece] of merge.pieces.entries()) {
          const { start, end } = places[at]![side];
          expect(all.slice(start, end)).toEqual(pieceOf(piece, side));
        }
        expect(places.at(-1)?.[side].end ?? 0).toBe(lines[side].length);
      }
    }),
    { numRuns: 40 },
  );
});
