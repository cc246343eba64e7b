import { expect, test } from 'vitest';
import { emphasis } from '../../src/merge/words.ts';

/** The line with its marked words in brackets. */
function marked(left: string, right: string): string[] | undefined {
  const found = emphasis(left, right);
  const show = (line: string, marks: readonly (readonly [number, number])[]) =>
    marks
      .toReversed()
      .reduce((text, [a, b]) => `${text.slice(0, a)}[${text.slice(a, b)}]${text.slice(b)}`, line);
  return found && [show(left, found.left), show(right, found.right)];
}

test('the words that differ are marked', () => {
  expect(marked('def load(path, mode):', 'def load(path, encoding):')).toEqual([
    'def load(path, [mode]):',
    'def load(path, [encoding]):',
  ]);
  expect(marked('the value = 1', 'the value = 1  # one')).toEqual([
    'the value = 1',
    'the value = 1[  # one]',
  ]);
});

test('characters beyond the basic plane keep their place', () => {
  expect(marked('x = "🙂 long text" + old', 'x = "🙂 long text" + new')).toEqual([
    'x = "🙂 long text" + [old]',
    'x = "🙂 long text" + [new]',
  ]);
});

test('lines that are equal, have little in common or are very long have no marks', () => {
  expect(marked('a', 'a')).toBeUndefined();
  expect(marked('return alpha', 'raise Beta(gamma)')).toBeUndefined();
  expect(marked(`${'word '.repeat(300)}a`, `${'word '.repeat(300)}b`)).toBeUndefined();
});
