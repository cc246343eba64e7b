import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../src/git/merge-file.ts';
import { onSides } from '../../src/merge/lines.ts';
import { hasMarkers, result } from '../../src/merge/result.ts';
import { linesOf } from '../../src/merge/sides.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { Merge, Piece } from '../../src/merge/types.ts';
import { git, joined, port, texts, triples } from './support.ts';

/** Other than the size that merging itself takes, so that nothing depends on it. */
const SIZE = 60;

/** A merge as `git merge-file --diff3` prints one. */
function printed(merge: Merge): string {
  const mark = (sign: string, label = '') => `${sign.repeat(SIZE)}${label}\n`;
  const print = (piece: Piece) =>
    piece.kind === 'settled'
      ? piece.lines
      : [
          mark('<', ' left'),
          ...piece.left,
          mark('|', ' base'),
          ...piece.base,
          mark('='),
          ...piece.right,
          mark('>', ' right'),
        ];
  return merge.pieces.flatMap(print).join('');
}

/** What must hold of a settled piece, whatever git printed. */
function expectSettledRightly(piece: Piece): void {
  if (piece.kind !== 'settled' || !piece.hunk) return;
  const { base, left, right } = piece.hunk;
  if (piece.by === 'left') expect([piece.lines, right]).toEqual([left, base]);
  if (piece.by === 'right') expect([piece.lines, left]).toEqual([right, base]);
  if (piece.by === 'same') expect([piece.lines, right]).toEqual([left, left]);
  expect(left.join() === base.join() && right.join() === base.join(), 'somebody changed it').toBe(false);
}

async function expectAgreement(
  lines: Parameters<typeof onSides<readonly string[], string>>[0],
): Promise<Merge> {
  const sides = onSides(lines, joined);
  const [merge, wanted] = await Promise.all([
    threeWay(sides, port, { rules: [] }),
    mergeFile(git, sides, SIZE),
  ]);
  expect(printed(merge)).toBe(wanted);
  for (const side of ['base', 'left', 'right'] as const)
    expect(linesOf(merge, side).join('')).toBe(sides[side]);
  merge.pieces.forEach(expectSettledRightly);
  return merge;
}

describe('three-way without rules is git merge-file --diff3', () => {
  test('on small texts where edits meet', async () => {
    await fc.assert(
      fc.asyncProperty(triples(), async lines => {
        await expectAgreement(lines);
      }),
      { numRuns: 120 },
    );
  });

  test('on long texts with many edits, of which every kind of piece comes', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(triples(200, 24), async lines => {
        const merge = await expectAgreement(lines);
        for (const piece of merge.pieces) kinds.add(piece.kind === 'hunk' ? 'open' : piece.by);
      }),
      { numRuns: 80, seed: 7 },
    );
    expect([...kinds].sort()).toEqual(['both', 'left', 'open', 'right', 'same']);
  });

  test('on text after text with nothing in common', async () => {
    const words = fc.array(fc.constantFrom('a', 'b', '', '}'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.record({ base: words, left: words, right: words }), async lines => {
        await expectAgreement(lines);
      }),
      { numRuns: 80 },
    );
  });
});

test('with rules no hunk is open that git settled, and what is settled by git stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(triples(40, 8), async lines => {
      const sides = onSides(lines, joined);
      const [plain, ruled] = await Promise.all([threeWay(sides, port, { rules: [] }), threeWay(sides, port)]);
      expect(ruled.pieces).toHaveLength(plain.pieces.length);
      for (const [at, piece] of plain.pieces.entries()) {
        const other = ruled.pieces[at]!;
        if (piece.kind === 'settled') expect(other).toEqual(piece);
        else expect(other.kind === 'hunk' ? other : other.hunk).toEqual(piece);
      }
      expect(result(ruled, []).open.length).toBeLessThanOrEqual(result(plain, []).open.length);
    }),
    { numRuns: 60 },
  );
});

test('no marker of a merge ever reaches a result', async () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(fc.record({ base: words, left: words, right: words }), async lines => {
      expect(hasMarkers(result(await threeWay(onSides(lines, joined), port), []).text)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('changes that do not lead to what git printed are an error, not a guess', async () => {
  const sides = texts('a b c d', 'a B c d', 'a b c D');
  const change = (line: number) => [{ fromStart: line, fromCount: 1, toStart: line, toCount: 1 }];
  const lying = (left: number, right: number) => ({
    ...port,
    merge: async (own: typeof sides, size: number) => ({
      ...(await port.merge(own, size)),
      left: change(left),
      right: change(right),
    }),
  });
  expect(result(await threeWay(sides, lying(1, 3)), []).open).toEqual([]);
  await expect(threeWay(sides, lying(0, 3))).rejects.toThrow(/different changes/);
  await expect(threeWay(sides, lying(1, 2))).rejects.toThrow(/different changes/);
});
