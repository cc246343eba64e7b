import { describe, expect, test } from 'vitest';
import { result } from '../../../src/merge/result.ts';
import { threeWay } from '../../../src/merge/three-way.ts';
import type { Sides } from '../../../src/merge/types.ts';
import { allHunks, port, text, texts } from '../support.ts';

/** The merged text and the rules that settled something in it. */
async function merged(sides: Sides<string>, options: Parameters<typeof threeWay>[2] = {}) {
  const merge = await threeWay(sides, port, options);
  const rules = merge.pieces.flatMap(piece =>
    piece.kind === 'settled' && !['both', 'same', 'left', 'right'].includes(piece.by) ? [piece.by] : [],
  );
  const { text: made, open } = result(merge, []);
  return { text: made, open: open.length, rules };
}

const ADJACENT = ['adjacent'];
const SAME = ['identical-additions'];

describe('adjacent', () => {
  test.each([
    ['edits of neighbouring lines', 'a b', 'A b', 'a B', 'A B'],
    ['edits of other lengths', 'a b', 'A1 A2 b', 'a B', 'A1 A2 B'],
    ['several in a row', 'a b c d', 'A b C d', 'a B c D', 'A B C D'],
    ['a removal beside an edit', 'a b c', 'b c', 'a B c', 'B c'],
    ['an addition after an edited line', 'a', 'A', 'a n', 'A n'],
    ['an addition before an edited line', 'a', 'A', 'n a', 'n A'],
  ])('both are made: %s', async (_, base, left, right, wanted) => {
    expect(await merged(texts(base, left, right))).toEqual({ text: text(wanted), open: 0, rules: ADJACENT });
    expect(await merged(texts(base, right, left))).toEqual({ text: text(wanted), open: 0, rules: ADJACENT });
  });

  test.each([
    ['the same line', 'a', 'l', 'r'],
    ['lines that overlap', 'a b c', 'L c', 'a R'],
    ['an addition beside a removed line', 'x a y', 'x y', 'x a n y'],
    ['an addition beside a line that became two', 'x a y', 'x A1 A2 y', 'x a n y'],
    ['two additions in one place', 'x y', 'x l y', 'x r y'],
    ['an addition inside lines that were replaced', 'x a b y', 'x A B y', 'x a n b y'],
    ['an addition with a word that the edited line gave up', 'use(a)', 'use(b)', 'use(a) more(a)'],
    ['an edit with a word that the line beside it gave up', 'a=1 c', 'b=1 c', 'a=1 c+a'],
  ])('a person decides: %s', async (_, base, left, right) => {
    expect(await merged(texts(base, left, right))).toMatchObject({ open: 1, rules: [] });
    expect(await merged(texts(base, right, left))).toMatchObject({ open: 1, rules: [] });
  });
});

describe('identical additions', () => {
  test.each([
    ['at the beginning', 'x y', 'x a y', 'x a b y', 'x a b y'],
    ['at the end', 'x y', 'x a b y', 'x b y', 'x a b y'],
    ['in the middle', 'x y', 'x a b c y', 'x b y', 'x a b c y'],
  ])('are made once: %s', async (_, base, left, right, wanted) => {
    expect(await merged(texts(base, left, right))).toEqual({ text: text(wanted), open: 0, rules: SAME });
    expect(await merged(texts(base, right, left))).toEqual({ text: text(wanted), open: 0, rules: SAME });
  });

  test.each([
    ['in two pieces', 'x y', 'x a b c y', 'x a c y'],
    ['punctuation only', 'x y', 'x f } y', 'x } y'],
    ['each with more', 'x y', 'x a b y', 'x a c y'],
    ['in place of other lines', 'x o y', 'x a y', 'x a b y'],
  ])('a person decides: %s', async (_, base, left, right) => {
    expect(await merged(texts(base, left, right))).toMatchObject({ open: 1, rules: [] });
  });
});

describe('imports', () => {
  const sides = {
    base: '"""Doc."""\nimport b\n\nx = 1\n',
    left: '"""Doc."""\nimport a\nimport b\n\nx = 1\n',
    right: '"""Doc."""\nimport b0\nimport b\n\nx = 1\n',
  };
  /** Lines that begin as an import does: enough for these texts. */
  const imports = (text: string) =>
    new Set(text.split('\n').flatMap((line, at) => (line.startsWith('import ') ? [at + 1] : [])));

  test('merge where the lines are known to be imports', async () => {
    expect(await merged(sides, { imports })).toEqual({
      text: '"""Doc."""\nimport a\nimport b0\nimport b\n\nx = 1\n',
      open: 0,
      rules: ['imports'],
    });
  });

  test('merge with the line ending of the file, and without newline where there was none', async () => {
    const ends = { base: '', left: 'import a', right: 'import b' };
    expect((await merged(ends, { imports })).text).toBe('import a\nimport b');
    const windows = { base: '\r\n', left: 'import a\r\n\r\n', right: 'import b\r\n\r\n' };
    expect((await merged(windows, { imports })).text).toBe('import a\r\nimport b\r\n\r\n');
  });

  test('do not merge where a line only looks like one', async () => {
    expect(await merged(sides, { imports: () => new Set([3]) })).toMatchObject({ open: 1 });
    expect(await merged(sides)).toMatchObject({ open: 1, rules: [] });
  });
});

describe('a rule', () => {
  test('can be switched off', async () => {
    expect(await merged(texts('a b', 'A b', 'a B'), { rules: ['imports'] })).toMatchObject({
      open: 1,
      rules: [],
    });
  });

  test('can be rejected on its hunk, with another choice or none', async () => {
    const merge = await threeWay(texts('a b', 'A b', 'a B'), port);
    const [hunk] = allHunks(merge);
    expect(result(merge, [{ ...hunk!, choice: { take: 'right' } }])).toEqual({ text: text('a B'), open: [] });
    expect(result(merge, [{ ...hunk!, choice: { take: 'open' } }])).toEqual({
      text: text('a b'),
      open: [hunk],
    });
  });

  test('is never used without a base', async () => {
    const { left, right } = texts('', 'x a y', 'x a b y');
    expect(allHunks(await threeWay({ base: undefined, left, right }, port))).toHaveLength(1);
    expect(result(await threeWay({ base: undefined, left, right }, port), []).open).toHaveLength(1);
  });
});
