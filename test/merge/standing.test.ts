import { expect, test } from 'vitest';
import { standing } from '../../src/merge/standing.ts';

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const file = text('import b', 'import a', '', 'x = 1', 'y = 2');

test('a text that is the file, or differs line by line, needs no numbers', () => {
  expect(standing(file, file)).toBeUndefined();
  expect(standing(file.replace('import b', 'import z.b'), file)).toBeUndefined();
});

test('a line that was split has one number, and all below keep theirs', () => {
  const mapped = text('import z.b', 'import c', 'import a', '', 'x = 1', 'y = 2');
  expect(standing(mapped, file)).toEqual([1, undefined, 2, 3, 4, 5, 6]);
});

test('lines that became one do not move those below', () => {
  const mapped = text('from z import a, b', '', 'x = 1', 'y = 2');
  expect(standing(mapped, file)?.slice(1)).toEqual([3, 4, 5, 6]);
});

test('a line that was sorted elsewhere does not move those below', () => {
  const mapped = text('import a', 'import z.b', '', 'x = 1', 'y = 2');
  expect(standing(mapped, file)?.slice(2) ?? [3, 4, 5, 6]).toEqual([3, 4, 5, 6]);
});

test('more differences than imports make give no numbers', () => {
  const other = Array.from({ length: 900 }, (_, line) => `a${line}`).join('\n');
  expect(standing(other, other.replaceAll('a', 'b'))).toBeUndefined();
});
