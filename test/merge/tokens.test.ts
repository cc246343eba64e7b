import { describe, expect, test } from 'vitest';
import { type Syntax, syntaxOf, tokens } from '../../src/merge/tokens.ts';

const same = (a: string, b: string, syntax: Syntax) =>
  JSON.stringify(tokens(a, syntax).code) === JSON.stringify(tokens(b, syntax).code);

describe('python', () => {
  test.each([
    ['blanks and blank lines', 'x=f(a,b)\ny=1\n', 'x = f( a, b )\n\n\ny = 1\n'],
    ['lines inside brackets', 'f(a, b)\n', 'f(\n    a,\n    b,\n)\n'],
    ['the width of an indent', 'if x:\n  a\n  if y:\n    b\nc\n', 'if x:\n    a\n    if y:\n        b\nc\n'],
    ['quotes', "x = 'a'\n", 'x = "a"\n'],
    ['comments', 'x = 1\n', '# why\nx = 1  # one\n    # and more\n'],
    ['a comment with a quote', "x = 1  # don't\ny = 2\n", 'x = 1\ny = 2\n'],
    ['a joined line', 'x = 1 + \\\n    2\n', 'x = 1 + 2\n'],
    ['line endings', 'x = 1\r\ny = 2\r\n', 'x = 1\ny = 2\n'],
  ])('layout: %s', (_, a, b) => expect(same(a, b, 'python')).toBe(true));

  test.each([
    ['an indent', 'if x:\n    a\nb\n', 'if x:\n    a\n    b\n'],
    ['a line', 'a\nb\n', 'a b\n'],
    ['the comma of a tuple', 'x = (1,)\n', 'x = (1)\n'],
    ['blanks in a string', "x = 'a b'\n", "x = 'a  b'\n"],
    ['blanks in a long string', '"""a\n b"""\n', '"""a\nb"""\n'],
    ['a hash in a string', "x = 'a # b'\n", "x = 'a # c'\n"],
    ['quotes inside a string', `x = "it's"\n`, 'x = "its"\n'],
    ['an operator', 'x = a - -b\n', 'x = a -- b\n'],
  ])('meaning: %s', (_, a, b) => expect(same(a, b, 'python')).toBe(false));
});

describe('script', () => {
  test.each([
    ['lines', 'f(a,b);', 'f(\n  a,\n  b,\n);\n'],
    ['comments', 'a; // x\n/* y */ b;', 'a;\nb;'],
    ['quotes', "x = 'a'", 'x = "a"'],
    ['a chain', 'a.b().c()', 'a\n  .b()\n  .c()'],
    ['a regular expression', 'x=/a b/;', 'x = /a b/;'],
  ])('layout: %s', (_, a, b) => expect(same(a, b, 'script')).toBe(true));

  test.each([
    ['the line after return', 'return\nx', 'return x'],
    ['the line before ++', 'a\n++b', 'a ++b'],
    ['blanks in a template', '`a b`', '`a  b`'],
    ['blanks in a regular expression', 'x = /a b/', 'x = /a  b/'],
    ['a regular expression with a quote', "x = /'/ ; y = 'a  b'", "x = /'/ ; y = 'a b'"],
    ['what looks like a comment in a string', "x = 'http://a  b'", "x = 'http://a b'"],
  ])('meaning: %s', (_, a, b) => expect(same(a, b, 'script')).toBe(false));

  test('a division is no regular expression', () => {
    expect(same('a / b / c', 'a/b/c', 'script')).toBe(true);
    expect(same("(a) / 'x  y' / c", "(a) / 'x y' / c", 'script')).toBe(false);
  });
});

test('comments are told apart from code', () => {
  expect(tokens('a = 1  # one \n# two\n', 'python')).toEqual({
    code: ['a', '=', '1', '\n'],
    comments: ['# one', '# two'],
  });
});

test('of any other text only blanks at the ends of lines and of the text are layout', () => {
  expect(same('a \n  b\n', 'a\r\n  b\n\n', 'text')).toBe(true);
  expect(same('a\n  b\n', 'a\n b\n', 'text')).toBe(false);
});

test('the name of a file tells how it is read', () => {
  const names = ['a/b.py', 'c.pyi', 'd.ts', 'e.mjs', 'f.tsx', 'g.jsx', 'h.md', 'Makefile'];
  expect(names.map(syntaxOf)).toEqual([
    'python',
    'python',
    'script',
    'script',
    'text',
    'text',
    'text',
    'text',
  ]);
});
