import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onSides } from '../../src/merge/lines.ts';
import { result } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { Merge, Sides } from '../../src/merge/types.ts';
import { allHunks, port, text, texts, triples } from './support.ts';

/** Who settled each piece, `open` where nobody did. */
const settledBy = (merge: Merge) => merge.pieces.map(piece => (piece.kind === 'hunk' ? 'open' : piece.by));

describe('pieces', () => {
  test('name who settled them', async () => {
    const merge = await threeWay(texts('a b c d e f g h', 'A b c d x f g H', 'a b C d x f g G'), port);
    expect(settledBy(merge)).toEqual(['left', 'both', 'right', 'both', 'same', 'both', 'open']);
    expect(result(merge, []).text).toBe(text('A b C d x f g h'));
  });

  test('keep what was settled, so that it can be rejected', async () => {
    const merge = await threeWay(texts('a b', 'A b', 'a b'), port);
    expect(allHunks(merge)).toMatchObject([
      { base: ['a\n'], left: ['A\n'], right: ['a\n'], ordinal: 1, of: 1 },
    ]);
  });

  test('with equal content are numbered, and their contexts differ', async () => {
    const merge = await threeWay(
      texts('1 2 3 x 4 5 6 7 8 9 x 10', '1 2 3 l 4 5 6 7 8 9 l 10', '1 2 3 r 4 5 6 7 8 9 r 10'),
      port,
    );
    const [first, second] = allHunks(merge);
    expect([first?.ordinal, first?.of, second?.ordinal, second?.of]).toEqual([1, 2, 2, 2]);
    expect(first?.key).toBe(second?.key);
    expect(first?.context).not.toBe(second?.context);
  });

  test('have a key that line endings do not change, and a swap of the sides does', async () => {
    const key = async (sides: Sides<string>) => allHunks(await threeWay(sides, port))[0]!;
    const plain = await key(texts('a', 'b', 'c'));
    const windows = await key(onSides(texts('a', 'b', 'c'), side => side.replaceAll('\n', '\r\n')));
    const swapped = await key(texts('a', 'c', 'b'));
    const other = await key(texts('x', 'b', 'c'));
    expect(windows.key).toBe(plain.key);
    expect(swapped.key).not.toBe(plain.key);
    expect(other.key).not.toBe(plain.key);
    expect([other.sides, swapped.sides === plain.sides]).toEqual([plain.sides, false]);
  });

  test('that look like conflict markers are lines like others', async () => {
    const base = 'a\n<<<<<<< ours\n=======\n>>>>>>> theirs\nb\nc\n';
    const merge = await threeWay({ base, left: base.replace('a', 'A'), right: base.replace('c', 'C') }, port);
    expect(result(merge, [])).toEqual({ text: base.replace('a', 'A').replace('c', 'C'), open: [] });
  });

  test('are no conflict where mapping alone changed a side', async () => {
    const asTheyStand = texts('1 use 2', '1 use 2', '1 other 2');
    const mapped = texts('1 new.use 2', '1 old.use 2', '1 new.other 2');
    const merge = await threeWay(mapped, port, { asTheyStand });
    expect(settledBy(merge)).toEqual(['both', 'right', 'both']);
    const both = { asTheyStand: { ...asTheyStand, left: text('1 used 2') } };
    expect(settledBy(await threeWay(mapped, port, both))).toEqual(['both', 'open', 'both']);
    const other = { asTheyStand: { ...asTheyStand, left: text('0 1 use 2') } };
    expect(settledBy(await threeWay(mapped, port, other))).toEqual(['both', 'open', 'both']);
  });

  test('of binary content are one', async () => {
    const one = await threeWay({ base: 'a\0\nb\n', left: 'a\0\nb\n', right: 'x\0\nb\n' }, port);
    expect(settledBy(one)).toEqual(['right']);
    const two = await threeWay({ base: 'a\0\nb\n', left: 'y\0\nb\n', right: 'x\0\nb\n' }, port);
    expect(settledBy(two)).toEqual(['open']);
  });
});

describe('line endings', () => {
  const crlf = (words: string) => text(words).replaceAll('\n', '\r\n');

  test('a side that only changed them changes nothing else, and is followed', async () => {
    const merge = await threeWay({ base: text('a b c'), left: crlf('a b c'), right: text('a B c') }, port);
    expect(result(merge, [])).toEqual({ text: crlf('a B c'), open: [] });
  });

  test('CRLF throughout stays, in lines of rules and of the editor too', async () => {
    const merge = await threeWay({ base: crlf('a b'), left: crlf('a x'), right: crlf('a y') }, port);
    const [hunk] = allHunks(merge);
    const choice = { take: 'edit', text: 'z\n' } as const;
    expect(result(merge, [{ ...hunk!, choice }]).text).toBe(crlf('a z'));
  });

  test('mixed within a file, each line keeps its own', async () => {
    const base = 'a\r\nb\nc\nd\r\n';
    const merge = await threeWay({ base, left: base.replace('b', 'B'), right: base.replace('d', 'D') }, port);
    expect(result(merge, [])).toEqual({ text: 'a\r\nB\nc\nD\r\n', open: [] });
  });

  test.each([
    ['a\nb', 'a\nb\n', 'A\nb', 'A\nb\n'],
    ['a\nb\n', 'a\nb', 'A\nb\n', 'A\nb'],
    ['a\nb', 'a\nb', 'a\nb\nc\n', 'a\nb\nc\n'],
    ['a\nb', 'a\nb\nc', 'a\nb', 'a\nb\nc'],
    ['a\nb\n', 'a\nb', 'a\nb\nc\n', 'a\nb\nc\n'],
    ['a', 'a', 'a\n', 'a\n'],
    ['', 'a', '', 'a'],
  ])('a missing newline at the end is no conflict: %j, %j, %j', async (base, left, right, wanted) => {
    const sides = { base, left, right };
    expect(result(await threeWay(sides, port), [])).toEqual({ text: wanted, open: [] });
    expect(result(await threeWay({ base, left: right, right: left }, port), []).text).toBe(wanted);
  });

  test('a line without newline that is no longer the last gets one', async () => {
    const merge = await threeWay({ base: 'a', left: 'a\nl', right: 'a\nr' }, port);
    const [hunk] = merge.pieces.filter(piece => piece.kind === 'hunk');
    expect(result(merge, [{ ...hunk!, choice: { take: 'left-right' } }]).text).toBe('a\nl\nr');
  });
});

describe('without a base', () => {
  test('every difference is open, and the merge says so', async () => {
    const merge = await threeWay({ base: undefined, left: text('a b c d'), right: text('a x c d e') }, port);
    expect(merge.base).toBe('none');
    expect(settledBy(merge)).toEqual(['both', 'open', 'both', 'open']);
    expect(allHunks(merge)).toMatchObject([
      { base: [], left: ['b\n'], right: ['x\n'] },
      { base: [], left: [], right: ['e\n'] },
    ]);
  });

  test('equal texts are one piece', async () => {
    const merge = await threeWay({ base: undefined, left: text('a b'), right: text('a b') }, port);
    expect(merge.pieces).toEqual([{ kind: 'settled', by: 'both', lines: ['a\n', 'b\n'] }]);
  });
});

describe('a merge', () => {
  const joined = onSides<readonly string[], string>;
  const any = triples().map(sides => joined(sides, lines => lines.join('\n')));

  test('is the same whichever side is left', async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ base, left, right }) => {
        const one = await threeWay({ base, left, right }, port);
        const two = await threeWay({ base, left: right, right: left }, port);
        expect(result(two, []).text).toBe(result(one, []).text);
        const swapped = { left: 'right', right: 'left' } as const;
        expect(settledBy(two)).toEqual(
          settledBy(one).map(by => (by === 'left' || by === 'right' ? swapped[by] : by)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('with all left is left, settled pieces too; with all right right; with all base the base', async () => {
    await fc.assert(
      fc.asyncProperty(any, async sides => {
        const merge = await threeWay(sides, port);
        for (const take of ['left', 'right', 'base'] as const) {
          const all = allHunks(merge).map(hunk => ({ ...hunk, choice: { take } }));
          expect(result(merge, all).text.replace(/\n$/, '')).toBe(sides[take].replace(/\n$/, ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('where only one side changed is that side', async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ base, left }) => {
        expect(result(await threeWay({ base, left, right: base }, port), [])).toEqual({
          text: left,
          open: [],
        });
        expect(result(await threeWay({ base, left, right: left }, port), [])).toEqual({
          text: left,
          open: [],
        });
      }),
      { numRuns: 30 },
    );
  });
});
