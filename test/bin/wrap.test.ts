import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../bin/wrap.ts';

describe('a line that is too long', () => {
  test('goes on below its words', () => {
    expect(wrap('  2.1  Move all the helpers of the old package', 32)).toEqual([
      '  2.1  Move all the helpers of',
      '       the old package',
    ]);
    expect(wrap('       ✗ it is not in the repository at all', 36)).toEqual([
      '       ✗ it is not in the repository',
      '         at all',
    ]);
  });

  test('keeps a path whole, with its spaces', () => {
    const path = 'docs/release notes/of the year.md';
    const lines = wrap(`  move  ${path} → archive/a.md`, 40, [path]);
    expect(lines).toEqual([`  move  ${path}`, '        → archive/a.md']);
  });

  test('stays as it is where it fits, or the terminal is too narrow to help', () => {
    expect(wrap('short', 80)).toEqual(['short']);
    expect(wrap('a line of some words', 10)).toEqual(['a line of some words']);
  });

  test('keeps its words, and no line with a space to break at is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z/]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 30, max: 90 }),
        (words, width) => {
          const lines = wrap(`  1.1  ${words.join(' ')}`, width);
          expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(['1.1', ...words]);
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
