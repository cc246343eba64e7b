import fc from 'fast-check';
import { expect, test } from 'vitest';
import { common, content, join, plain, read, split, three } from '../../src/merge/lines.ts';

/** Texts with every kind of ending, some in the wrong place. */
const anyText = fc
  .array(fc.constantFrom('a', 'b c', '', '\n', '\r\n', '\r', '\r\r\n'), { maxLength: 12 })
  .map(parts => parts.join(''));

test('a text is its lines, and git sees as many of them', () => {
  fc.assert(
    fc.property(anyText, text => {
      const lines = split(text);
      expect(lines.join('')).toBe(text);
      expect(join(lines)).toBe(text);
      expect(plain(text)).toBe(lines.map(line => `${content(line)}\n`).join(''));
      const { lines: sides } = read({ base: text, left: text, right: text });
      expect(sides.left.contents).toEqual(lines.map(content));
      expect(sides.left.raw).toHaveLength(lines.length);
    }),
  );
});

test('lines are joined with the ending of the file where one has none', () => {
  expect(join(['a', 'b\r\n', 'c'], '\r\n')).toBe('a\r\nb\r\nc');
  expect(join([])).toBe('');
});

test('a value merges where one side left it alone', () => {
  expect(three({ base: 1, left: 1, right: 2 })).toBe(2);
  expect(three({ base: 1, left: 2, right: 1 })).toBe(2);
  expect(three({ base: 1, left: 2, right: 2 })).toBe(2);
  expect(three({ base: 1, left: 2, right: 3 })).toBeUndefined();
});

test('the ending of a line that both sides have merges like any value', () => {
  expect(common('a\r\n', 'a\n', 'a\n', undefined)).toBe('a\r\n');
  expect(common('a', 'a\n', 'a\n', '\n')).toBe('a');
  expect(common('a', 'a\r\n', undefined, undefined)).toBe('a\n');
});

test.each([
  ['\n', '\n', '\n', '\n'],
  ['\r\n', '\r\n', '\n', '\n'],
  ['\n', '\r\n', '\n', '\r\n'],
  ['', '\r\n', '\r\n', '\r\n'],
  ['', '\r\n', '\n', '\n'],
])('the ending of a merged file: base %j, left %j, right %j', (base, left, right, wanted) => {
  expect(read({ base: base && `a${base}`, left: `a${left}`, right: `a${right}` }).eol).toBe(wanted);
});

test('a file of both endings has none of its own, unless the other side made it one', () => {
  const mixed = 'a\nb\r\n';
  expect(read({ base: mixed, left: mixed, right: 'a\nb\n' }).eol).toBe('\n');
  expect(read({ base: 'a\nb\n', left: mixed, right: 'a\nb\n' }).eol).toBeUndefined();
  expect(read({ base: 'a\nb\n', left: mixed, right: 'a\r\nb\r\n' }).eol).toBeUndefined();
});
