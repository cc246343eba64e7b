import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRow, type Row } from '../../../components/text/row.ts';
import { paint } from '../../../components/theme/paint.ts';
import { themes } from '../../../components/theme/themes.ts';
import type { Token } from '../../../components/theme/tokens.ts';
import { celled, joined, joinFrames, type Piece } from '../../../components/view/frame.ts';
import Output from '../../../node_modules/ink/build/output.js';

const WIDTH = 60;
const tokens = fc.option(fc.constantFrom(...(Object.keys(themes.dark) as Token[])), { nil: undefined });
const rows: fc.Arbitrary<Row> = fc
  .record({
    spans: fc.array(
      fc
        .record({ text: fc.string({ unit: fc.constantFrom('a', ' ', '│', 'é', '…') }), token: tokens })
        .map(({ text, token }) => ({ text, ...(token && { token }) })),
      { maxLength: 4 },
    ),
    token: tokens,
  })
  .map(({ spans, token }) => ({ spans, ...(token && { token }) }));

/** Rows in places side by side, in any order. */
const pieces: fc.Arbitrary<Piece[]> = fc
  .array(fc.tuple(rows, fc.integer({ min: 1, max: 20 })), { maxLength: 3 })
  .chain(parts => {
    let x = 0;
    const placed = parts.map(([row, columns]) => {
      const piece = { x, text: paint(fitRow(row, columns), themes.dark) };
      x += columns;
      return piece;
    });
    return fc.shuffledSubarray(placed, { minLength: placed.length });
  });

/** Each character with what is switched on at it, whatever the order in which it was. */
function looks(text: string): string[] {
  const on = new Map<string, string>();
  return [...text.matchAll(/\x1b\[([\d;]*)m|(.)/gu)].flatMap(([, code, character]) => {
    if (code === undefined) return [`${character} ${[...on.values()].sort()}`];
    const first = Number(code.split(';')[0]);
    const end =
      first < 3 ? 22 : first < 10 ? first + 20 : first >= 100 || (first >= 40 && first < 49) ? 49 : 39;
    if (ENDS.includes(first)) on.delete(String(first));
    else on.set(String(end), code);
    return [];
  });
}
const ENDS = [22, 23, 24, 27, 39, 49];

test('lines side by side look as they do made of cells', () => {
  fc.assert(
    fc.property(pieces, row => {
      const line = joined(row);
      expect(line).toBeDefined();
      expect(looks(line!)).toEqual(looks(celled(row, WIDTH)));
    }),
  );
});

test.each<[string, Piece[]]>([
  [
    'one lies over another',
    [
      { x: 0, text: '\x1b[1mbelow\x1b[22m' },
      { x: 4, text: 'over' },
    ],
  ],
  [
    'one is behind a wide character',
    [
      { x: 0, text: '漢字' },
      { x: 4, text: '|' },
    ],
  ],
  ['one holds more than colours', [{ x: 0, text: 'a\x1b]8;;x\x07b' }]],
])('where %s the row is made of cells', (_, row) => {
  expect(joined(row)).toBeUndefined();
});

test('a frame is the same whether its rows were drawn before or not', () => {
  joinFrames();
  const frame = (rows: readonly (readonly Piece[])[], width = WIDTH): string => {
    const output = new Output({ width, height: rows.length });
    for (const [y, row] of rows.entries())
      for (const { x, text } of row) output.write(x, y, text, { transformers: [] });
    return output.get().output;
  };
  const wide = [{ x: 0, text: '漢字' }];
  const first = [wide, [{ x: 0, text: 'one' }], [{ x: 2, text: 'two' }]];
  const next = [wide, [{ x: 0, text: 'other' }], [{ x: 3, text: 'two' }]];
  expect(frame(first)).toBe('漢字\none\n  two');
  expect(frame(next)).toBe('漢字\nother\n   two');
  expect(frame(next.slice(0, 1))).toBe('漢字');
  expect(frame([[{ x: 0, text: '漢字字' }]], 4)).toBe(frame([[{ x: 0, text: '漢字字' }]], 4));
});
