import { expect, test } from 'vitest';
import { coloursOf } from '../../../src/references/colours/read.ts';

/** Each coloured piece with what it is, line by line. */
async function pieces(path: string, text: string): Promise<string[][]> {
  const colours = (await coloursOf(path, text)) ?? [];
  const lines = text.split('\n');
  return colours.map((own, line) =>
    own.map(([start, end, kind]) => `${kind} ${lines[line]!.slice(start, end)}`),
  );
}

test('Python: keywords, strings over several lines, numbers, comments, what is defined', async () => {
  const text = 'def add(a):  # sum\n    """One\n    two."""\n    return None if a else 1.5\n';
  expect(await pieces('a.py', text)).toEqual([
    ['keyword def', 'name add', 'comment # sum'],
    ['string """One'],
    ['string     two."""'],
    ['keyword return', 'keyword None', 'keyword if', 'keyword else', 'number 1.5'],
    [],
  ]);
});

test('Go: the same', async () => {
  const text = 'package p\n\nfunc Add(a int) string { return "x" } // sum\n';
  expect(await pieces('a.go', text)).toEqual([
    ['keyword package'],
    [],
    ['keyword func', 'name Add', 'keyword return', 'string "x"', 'comment // sum'],
    [],
  ]);
});

test.each([
  [
    'a.ts',
    'export function add(a: number): string {\n  return `x`; // sum\n}\n',
    [
      ['keyword export', 'keyword function', 'name add', 'keyword number', 'keyword string'],
      ['keyword return', 'string `x`', 'comment // sum'],
      [],
      [],
    ],
  ],
  [
    'A.java',
    'class A { int one() { return 1; } }\n',
    [['keyword class', 'name A', 'keyword int', 'name one', 'keyword return', 'number 1'], []],
  ],
  [
    'a.rs',
    'pub fn one(x: &mut u8) -> &str { "one" }\n',
    [
      ['keyword pub', 'keyword fn', 'name one', 'keyword mut', 'keyword u8', 'keyword str', 'string "one"'],
      [],
    ],
  ],
])('%s: the same', async (path, text, wanted) => expect(await pieces(path, text)).toEqual(wanted));

test('a text with mistakes in it is coloured as far as it can be read', async () => {
  expect((await pieces('a.py', 'def f(:\n    return "x"\n')).flat()).toContain('string "x"');
});

test('a file without a grammar has no colours', async () => {
  expect(await coloursOf('a.txt', 'def\n')).toBeUndefined();
});
