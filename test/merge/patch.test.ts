import { describe, expect, test } from 'vitest';
import { applyPatches, patchesBetween } from '../../src/merge/patch.ts';
import { port, text } from './support.ts';

const FROM = text('1 2 3 4 5 6 7 8 9');
const PATCHES = await patchesBetween(FROM, text('1 2 3 4 X Y 6 7 8 9'), port);

test('a patch is lines for lines, with three lines around them', () => {
  expect(PATCHES).toEqual([
    {
      line: 5,
      ordinal: 1,
      of: 1,
      before: ['2', '3', '4'],
      removed: ['5'],
      added: ['X', 'Y'],
      after: ['6', '7', '8'],
    },
  ]);
});

describe('a patch is applied', () => {
  test('where it was made', () => {
    expect(applyPatches(FROM, PATCHES)).toEqual({ text: text('1 2 3 4 X Y 6 7 8 9'), refused: [] });
  });

  test('elsewhere, where the same lines stand only there', () => {
    expect(applyPatches(text('n 0 1 2 3 4 5 6 7 8'), PATCHES).text).toBe(text('n 0 1 2 3 4 X Y 6 7 8'));
  });

  test('to the same one of several places with its lines', async () => {
    const twice = text('2 3 4 5 6 7 8 . 2 3 4 5 6 7 8');
    const to = text('2 3 4 5 6 7 8 . 2 3 4 X 6 7 8');
    const patches = await patchesBetween(twice, to, port);
    expect(patches).toMatchObject([{ line: 12, ordinal: 2, of: 2 }]);
    expect(applyPatches(`new\n${twice}`, patches)).toEqual({ text: `new\n${to}`, refused: [] });
  });

  test('with the line ending of the text', () => {
    const windows = FROM.replaceAll('\n', '\r\n');
    expect(applyPatches(windows, PATCHES, '\r\n').text).toBe(
      '1\r\n2\r\n3\r\n4\r\nX\r\nY\r\n6\r\n7\r\n8\r\n9\r\n',
    );
  });

  test('among others, each to the text as it was', async () => {
    const to = text('0 1 2 4 5 5 6 7 8 z');
    expect(applyPatches(FROM, await patchesBetween(FROM, to, port))).toEqual({ text: to, refused: [] });
  });
});

describe('a patch is refused', () => {
  test.each([
    ['its lines are others', '1 2 3 4 five 6 7 8 9'],
    ['a line near it is another', '1 2 3 4 5 6 7 eight 9'],
    ['its lines stand twice now,', 'n 2 3 4 5 6 7 8 . 2 3 4 5 6 7 8'],
  ])('where %s', (_, words) => {
    expect(applyPatches(text(words), PATCHES)).toEqual({ text: text(words), refused: PATCHES });
  });

  test('where it was made at the end and more follows now', async () => {
    const patches = await patchesBetween(FROM, text('1 2 3 4 5 6 7 8 9 end'), port);
    const longer = text('1 2 3 4 5 6 7 8 9 more');
    expect(applyPatches(longer, patches).refused).toEqual(patches);
  });
});
